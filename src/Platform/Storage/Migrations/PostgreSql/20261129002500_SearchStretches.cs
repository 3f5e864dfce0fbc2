using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuelu.Platform.Search;

namespace Yuelu.Platform.Storage.Migrations.PostgreSql;

/// <summary>The words of the search index get their numbers by stretches. The model stays as it is.</summary>
[DbContext(typeof(PostgreSqlYueluDb))]
[Migration("20261129002500_SearchStretches")]
internal sealed class SearchStretches : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        SearchTable.Stretch(migrationBuilder, "registry_enterprise_search");

    /// <summary>The same once more takes it back: combined twice, a number is itself.</summary>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        SearchTable.Stretch(migrationBuilder, "registry_enterprise_search");
}
