using Microsoft.Extensions.Logging;

namespace Yuelu.Platform.Accounts;

internal static partial class AccountsLog
{
    [LoggerMessage(1301, LogLevel.Error, "Old security events could not be removed; it is tried again tomorrow")]
    internal static partial void ExpiryFailed(ILogger logger, Exception broken);

    [LoggerMessage(
        1302,
        LogLevel.Error,
        "A secret of account {Account} cannot be read: its key is not in the key folder"
    )]
    internal static partial void SecretUnreadable(ILogger logger, Guid account);
}
