using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Mail;
using Yuelu.Platform.Notices;

namespace Yuelu.Platform.PersonalData;

/// <summary>Registers personal data, reminders and the mail that carries them.</summary>
internal static class PersonalDataSetup
{
    internal static IServiceCollection AddPersonalData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("PersonalData").Get<PersonalDataOptions>() ?? new());
        services.AddSingleton<PersonalKeys>();
        services.AddSingleton<PersonalDataVault>();
        services.AddScoped<PersonalDataDesk>();
        services.AddScoped<StrangersData>();
        services.AddScoped<SaveField>();
        services.AddScoped<RevealField>();
        services.AddScoped<HeldAbout>();
        services.AddScoped<ExportHeld>();
        services.AddSingleton<ExpireFields>();
        services.AddScoped<SettleNotice>();
        services.AddSingleton((configuration.GetSection("Mail").Get<MailOptions>() ?? new()).Checked());
        services.AddScoped<LinkMail>();
        services.AddSingleton(LinkMail.Expired);
        services.AddSingleton<SendNotices>();
        services.AddHostedService(provider => provider.GetRequiredService<SendNotices>());
        return services;
    }
}
