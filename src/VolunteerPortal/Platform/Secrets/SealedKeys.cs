using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace VolunteerPortal.Platform.Secrets;

public sealed class SealedKeysEncryptor(FieldCipher cipher) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = Convert.ToBase64String(cipher.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting), "stored_keys.xml",
            Guid.Empty));
        return new EncryptedXmlInfo(new XElement("sealed", text), typeof(SealedKeysDecryptor));
    }
}

public sealed class SealedKeysDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<FieldCipher>()
            .Open(Convert.FromBase64String(encryptedElement.Value), "stored_keys.xml", Guid.Empty));
}
