using System.Security.Cryptography;
using CsCheck;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

public sealed class PersonalDataVaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yuelu-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_sealed_opens_again_and_never_looks_the_same_twice()
    {
        var vault = Vault();
        Gen.String.Sample(text =>
        {
            var (one, other) = (Seal(vault, text), Seal(vault, text));
            Assert.NotEqual(one, other);
            Assert.Equal(text, vault.Open("account/1", "phone", one));
        });
    }

    [Fact]
    public void It_does_not_open_for_somebody_else_as_something_else_or_when_a_byte_is_changed()
    {
        var vault = Vault();
        var sealedText = Seal(vault, "13812345678");
        Assert.ThrowsAny<CryptographicException>(() => vault.Open("account/2", "phone", sealedText));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open("account/1", "mail", sealedText));
        for (var at = 0; at < sealedText.Length; at++)
        {
            var changed = sealedText.ToArray();
            changed[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => vault.Open("account/1", "phone", changed));
        }
        Assert.ThrowsAny<CryptographicException>(() => vault.Open("account/1", "phone", sealedText[..20]));
    }

    [Fact]
    public void An_earlier_key_still_opens_and_the_new_one_seals()
    {
        var before = Seal(Vault(), "13812345678");
        var keys = Path.Combine(folder, "keys");
        File.Move(Path.Combine(keys, "personal.key"), Path.Combine(keys, "personal-2026.key"));
        var vault = Vault();
        Assert.Equal("13812345678", vault.Open("account/1", "phone", before));
        Assert.NotEqual(before[1..5], Seal(vault, "13812345678")[1..5]);
        File.Delete(Path.Combine(keys, "personal-2026.key"));
        Assert.ThrowsAny<CryptographicException>(() => Vault().Open("account/1", "phone", before));
    }

    [Fact]
    public void Only_its_owner_may_read_the_key()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        Seal(Vault(), "x");
        var mode = OperatingSystem.IsWindows()
            ? default
            : File.GetUnixFileMode(Path.Combine(folder, "keys", "personal.key"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    private PersonalDataVault Vault() => new(new PersonalKeys(new StorageOptions { Folder = folder }));

    private static byte[] Seal(PersonalDataVault vault, string text) =>
        vault.Seal("account/1", PersonalKinds.Phone, text);
}
