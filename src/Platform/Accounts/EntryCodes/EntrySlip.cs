using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>One enterprise's letter.</summary>
/// <param name="Enterprise">Its name.</param>
/// <param name="CreditCode">Its social credit code, in capitals.</param>
/// <param name="Code">The entry code, which is not kept.</param>
public sealed record EntrySlip(Words Enterprise, string CreditCode, string Code);
