namespace Yuelu.Platform.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the first byte, usually port 465.</summary>
    Tls,

    /// <summary>TLS after STARTTLS, usually port 587; refused when the server does not offer it.</summary>
    StartTls,

    /// <summary>None; only for a relay on this machine.</summary>
    None,
}

/// <summary>The operator's mail server; section <c>Mail</c>. Without a server no mail is sent and nothing is lost: reminders stand in the work of each person.</summary>
public sealed class MailOptions
{
    /// <summary>Name of the server; empty: no mail.</summary>
    public string Server { get; set; } = "";

    /// <summary>Its port.</summary>
    /// <value>Default 465.</value>
    public int Port { get; set; } = 465;

    /// <summary>How the connection is protected.</summary>
    /// <value>Default TLS.</value>
    public MailSecurity Security { get; set; } = MailSecurity.Tls;

    /// <summary>Name at the server; empty: it asks for none.</summary>
    public string User { get; set; } = "";

    /// <summary>File that holds the password at the server, so that it stands in no list of settings.</summary>
    public string PasswordFile { get; set; } = "";

    /// <summary>From whom mail comes, such as <c>yuelu@example.org</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Address of the portal as its readers know it, such as <c>https://plans.example.org</c>; links in mail begin with it.</summary>
    public string PortalAddress { get; set; } = "";

    /// <summary>Whether mail is sent at all.</summary>
    internal bool IsSetUp => Server.Length > 0;

    /// <exception cref="StartRefusedException">A setting that sending needs is missing.</exception>
    internal MailOptions Checked() =>
        !IsSetUp || From.Length > 0 && Uri.IsWellFormedUriString(PortalAddress, UriKind.Absolute)
            ? this
            : throw StartRefusedException.Setting(
                "设置了 Mail:Server，但没有设置 Mail:From 或 Mail:PortalAddress：发邮件两者都需要。",
                "Mail:Server is set, but Mail:From or Mail:PortalAddress is not: both are needed to send mail."
            );
}
