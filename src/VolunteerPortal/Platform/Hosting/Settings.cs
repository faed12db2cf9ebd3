using System.ComponentModel;
using System.Globalization;

namespace VolunteerPortal.Platform.Hosting;

public static class Settings
{
    /// <summary>Checked while the portal starts, so a typing error stops it there, not the first request.</summary>
    public static void AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        var settings = configuration.GetSection(section);
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite))
            if (settings[property.Name] is { } text && !IsMeant(text, property.PropertyType))
                throw ConfigurationException.Value($"{section}:{property.Name}", text,
                    property.PropertyType == typeof(TimeSpan) ? "00:15:00" : "20");

        services.Configure<T>(settings);
    }

    private static bool IsMeant(string text, Type type)
    {
        try
        {
            var value = TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, text);
            return value switch { int number => number > 0, long number => number > 0, TimeSpan time => time > TimeSpan.Zero, _ => true };
        }
        catch (Exception unclear) when (unclear is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }
}
