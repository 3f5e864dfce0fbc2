using System.Security.Cryptography;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>
/// The one provider of the keys under which personal data is sealed: files in the folder of keys. <c>personal.key</c> seals;
/// earlier keys, kept as <c>personal-….key</c>, still open what they sealed. Without the file the data is lost, so it is
/// backed up with the records.
/// </summary>
public sealed class PersonalKeys(StorageOptions storage)
{
    internal const int KeyBytes = 32;
    private const string Current = "personal.key";
    private readonly Lazy<IReadOnlyDictionary<uint, byte[]>> keys = new(() => Load(Folder(storage)));
    private readonly Lazy<byte[]> sealing = new(() => Read(Path.Combine(Folder(storage), Current)));

    /// <summary>The key that seals, and its number.</summary>
    internal (uint Number, byte[] Key) Sealing
    {
        get
        {
            _ = keys.Value;
            return (NumberOf(sealing.Value), sealing.Value);
        }
    }

    /// <summary>The key of this number, or null.</summary>
    internal byte[]? Find(uint number) => keys.Value.GetValueOrDefault(number);

    private static string Folder(StorageOptions storage) => Path.Combine(Path.GetFullPath(storage.Folder), "keys");

    private static Dictionary<uint, byte[]> Load(string folder)
    {
        Directory.CreateDirectory(folder);
        SecretFile.MakeOnce(
            Path.Combine(folder, Current),
            () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))
        );
        return Directory
            .EnumerateFiles(folder, "personal*.key")
            .Select(Read)
            .DistinctBy(NumberOf)
            .ToDictionary(NumberOf);
    }

    private static byte[] Read(string file)
    {
        var key = Convert.FromBase64String(File.ReadAllText(file).Trim());
        return key.Length == KeyBytes
            ? key
            : throw new InvalidDataException($"{file} holds no key of {KeyBytes} bytes.");
    }

    private static uint NumberOf(byte[] key) => BitConverter.ToUInt32(SHA256.HashData(key));
}
