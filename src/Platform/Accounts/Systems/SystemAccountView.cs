namespace Yuelu.Platform.Accounts.Systems;

/// <summary>What was typed of a system account.</summary>
public sealed record SystemAccountView(string Name, string Purpose, string Organisation);
