using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Backups;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Organisations.Imports;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Storage;

/// <summary>The records of all modules. Code asks for this type; the two subclasses only give each provider its migrations.</summary>
public abstract class YueluDb(DbContextOptions options, ModuleList modules)
    : IdentityUserContext<Account, Guid>(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfiguration(new OrganisationMapping());
        builder.ApplyConfiguration(new OrganisationImportMapping());
        AccountMapping.Map(builder);
        EvidenceMapping.Map(builder);
        BackupRecord.Map(builder);
        builder.ApplyConfiguration(new TokenMapping());
        builder.ApplyConfiguration(new PersonalFieldMapping());
        builder.ApplyConfiguration(new NoticeMapping());
        builder.ApplyConfiguration(new KeptAnswerMapping());
        builder.ApplyConfiguration(new JobMapping());
        foreach (var module in modules.All)
            module.Map(builder);
        SnakeCase.Apply(builder.Model);
    }
}

/// <summary>Records in SQLite.</summary>
public sealed class SqliteYueluDb(DbContextOptions<SqliteYueluDb> options, ModuleList modules)
    : YueluDb(options, modules);

/// <summary>Records in PostgreSQL.</summary>
public sealed class PostgreSqlYueluDb(DbContextOptions<PostgreSqlYueluDb> options, ModuleList modules)
    : YueluDb(options, modules);
