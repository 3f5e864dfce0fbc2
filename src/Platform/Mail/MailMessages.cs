using MimeKit;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Mail;

/// <summary>Writes mail: plain text in both languages, the title and where to go on; never more than the page itself shows.</summary>
internal static class MailMessages
{
    /// <param name="path">Where it leads, relative to the site's root.</param>
    internal static MimeMessage Of(Notice notice, string path, string address, MailOptions options)
    {
        var portal = options.PortalAddress.TrimEnd('/');
        var message = new MimeMessage { Subject = $"{UiWords.Product.Zh} · {notice.TitleZh}" };
        message.From.Add(new MailboxAddress(UiWords.Product.Zh, options.From));
        message.To.Add(new MailboxAddress("", address));
        message.MessageId = $"{notice.Id:N}@{new Uri(portal).Host}";
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart("plain")
        {
            Text = $"{notice.TitleZh}\n{portal}/{path}\n\n{notice.TitleEn}\n{portal}/en/{path}\n",
        };
        return message;
    }
}
