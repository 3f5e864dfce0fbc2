using MimeKit;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Mail;

/// <summary>Writes mail: plain text in both languages, the title and where to go on; never more than the page itself shows.</summary>
internal static class MailMessages
{
    internal static MimeMessage Of(Notice notice, string address, MailOptions options)
    {
        var portal = options.PortalAddress.TrimEnd('/');
        var message = new MimeMessage { Subject = $"{UiWords.Product.Zh} · {notice.TitleZh}" };
        message.From.Add(new MailboxAddress(UiWords.Product.Zh, options.From));
        message.To.Add(new MailboxAddress("", address));
        message.MessageId = $"{notice.Id:N}@{new Uri(portal).Host}";
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart("plain")
        {
            Text = $"{notice.TitleZh}\n{portal}/{notice.Path}\n\n{notice.TitleEn}\n{portal}/en/{notice.Path}\n",
        };
        return message;
    }
}
