using System.Runtime.CompilerServices;

namespace VolunteerPortal.IntegrationTests;

public static class TestProgram
{
    /// <summary>`dotnet test` shows a test program's diagnostic messages, and nothing it writes to its standard output.</summary>
    [ModuleInitializer]
    public static void SpeakThroughTheRunner() => FreshMachine.Say = message => TestContext.Current.SendDiagnosticMessage(message);
}
