namespace VolunteerPortal.AttackTests.BadInput.Naughty;

/// <summary>Fields written as no form of ours writes them, and bytes no encoder makes.</summary>
public static class NaughtyShapes
{
    private static readonly string[] Bytes =
    [
        "%", "%%", "%Z", "%ZZ", "%1", "%u0041", "%u003Cscript%u003E", "%00", "%0", "%C0%80", "%C0%AF", "%E0%80%AF", "%F0%80%80%AF",
        "%F8%80%80%80%AF",
        "%FC%80%80%80%80%AF", "%C1%BF", "%ED%A0%80", "%ED%A0%BD%ED%B8%80", "%F4%90%80%80", "%F5%80%80%80", "%FF", "%FE%FF", "%80", "%BF%BF",
        "%E4%B8", "%E4", "%A3%A4",
        "%25%30%30", "%2500", "%252e%252e%252f", "%EF%BB%BF", "+", "%2B", "a+b+c", "%20%20", "%0D%0AX-Evil:%201",
        "%E5%98%8A%E5%98%8DX-Evil:%201",
    ];

    public static IEnumerable<Payload> All =>
    [
        .. Bytes.Select(Payload.Wire),
        Payload.Shape("absent", _ => ""),
        Payload.Shape("name alone", name => name),
        Payload.Shape("twice", name => $"{name}=a&{name}=b"),
        Payload.Shape("twice, first empty", name => $"{name}=&{name}=b"),
        Payload.Shape("a hundred times", name => string.Join('&', Enumerable.Repeat($"{name}=a", 100))),
        Payload.Shape("array", name => $"{name}[]=a&{name}[]=b"),
        Payload.Shape("indexes", name => $"{name}[0]=a&{name}[1]=b&{name}[5]=c"),
        Payload.Shape("negative index", name => $"{name}[-1]=a"),
        Payload.Shape("huge index", name => $"{name}[2147483648]=a"),
        Payload.Shape("named index", name => $"{name}.index=x&{name}[x]=a"),
        Payload.Shape("object", name => $"{name}[key]=a&{name}.Length=1&{name}.Value=2"),
        Payload.Shape("deep", name => $"{name}{NaughtyUnicode.Times("[a]", 60)}=x"),
        Payload.Shape("deep by dots", name => $"{name}{NaughtyUnicode.Times(".a", 80)}=x"),
        Payload.Shape("open bracket", name => $"{name}[=a&{name}]=b&[{name}=c"),
        Payload.Shape("other case", name => $"{name.ToUpperInvariant()}=a"),
        Payload.Shape("prefixed", name => $"form.{name}=a&filter.{name}=b"),
        Payload.Shape("null byte in the name", name => $"{name}%00=a"),
        Payload.Shape("spaces around the name", name => $"%20{name}%20=a"),
        Payload.Shape("no name", _ => "=a"),
        Payload.Shape("only separators", _ => "&&&=&=&&"),
        Payload.Shape("semicolons", name => $"{name}=a;{name}=b"),
        Payload.Shape("equals in the value", name => $"{name}=a=b=c"),
        Payload.Shape("service's own names",
            name => $"{name}=a&id=00000000-0000-0000-0000-000000000000&action=Index&controller=Home&area=x&page=/Index&handler=x"),
        Payload.Shape("method override", name => $"{name}=a&_method=DELETE&X-HTTP-Method-Override=PUT"),
    ];
}
