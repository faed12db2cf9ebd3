using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VolunteerPortal.Data;

/// <summary>An enum as a word that can be read in the table.</summary>
public sealed class LowerCaseName<TEnum>()
    : ValueConverter<TEnum, string>(value => value.ToString().ToLowerInvariant(), name => Enum.Parse<TEnum>(name, true))
    where TEnum : struct, Enum;
