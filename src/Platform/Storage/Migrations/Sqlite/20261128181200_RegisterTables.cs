using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuelu.Platform.Search;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "parent",
                table: "registry_code",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "registry_chain",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    organisation_path = table.Column<string>(type: "TEXT", maxLength: 340, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_chain", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_chain_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    chain_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_chain_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_key_industry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    key_industry = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    industry = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    product = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    merge_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_key_industry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_listing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    change = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    merge_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced_at = table.Column<long>(type: "INTEGER", nullable: true),
                    enterprise_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_listing", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_merge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<long>(type: "INTEGER", nullable: false),
                    into_id = table.Column<long>(type: "INTEGER", nullable: false),
                    is_undone = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_merge", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_site",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    merge_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced_at = table.Column<long>(type: "INTEGER", nullable: true),
                    enterprise_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_site", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_size_bound",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    @class = table.Column<int>(name: "class", type: "INTEGER", nullable: false),
                    employees = table.Column<long>(type: "INTEGER", nullable: false),
                    revenue = table.Column<long>(type: "INTEGER", nullable: false),
                    industries = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    merge_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_size_bound", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_threshold",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revenue = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    merge_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_threshold", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_tier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    merge_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced_at = table.Column<long>(type: "INTEGER", nullable: true),
                    enterprise_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_tier", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_registry_chain_key",
                table: "registry_chain",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_chain_organisation_path",
                table: "registry_chain",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_registry_chain_version_chain_id_number",
                table: "registry_chain_version",
                columns: new[] { "chain_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_key_industry_plan",
                table: "registry_key_industry",
                column: "plan");

            migrationBuilder.CreateIndex(
                name: "ix_registry_listing_enterprise_id_valid_from",
                table: "registry_listing",
                columns: new[] { "enterprise_id", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_merge_from_id",
                table: "registry_merge",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_merge_into_id",
                table: "registry_merge",
                column: "into_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_site_enterprise_id_valid_from",
                table: "registry_site",
                columns: new[] { "enterprise_id", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_tier_enterprise_id_valid_from",
                table: "registry_tier",
                columns: new[] { "enterprise_id", "valid_from" });

            SearchTable.Number(migrationBuilder, "registry_enterprise_search");
            Unchanging.Keep(migrationBuilder, "registry_merge");
            Unchanging.Keep(migrationBuilder, "registry_chain_version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "registry_merge");
            Unchanging.Release(migrationBuilder, "registry_chain_version");

            migrationBuilder.DropTable(
                name: "registry_chain");

            migrationBuilder.DropTable(
                name: "registry_chain_version");

            migrationBuilder.DropTable(
                name: "registry_key_industry");

            migrationBuilder.DropTable(
                name: "registry_listing");

            migrationBuilder.DropTable(
                name: "registry_merge");

            migrationBuilder.DropTable(
                name: "registry_site");

            migrationBuilder.DropTable(
                name: "registry_size_bound");

            migrationBuilder.DropTable(
                name: "registry_threshold");

            migrationBuilder.DropTable(
                name: "registry_tier");

            migrationBuilder.DropColumn(
                name: "parent",
                table: "registry_code");
        }
    }
}
