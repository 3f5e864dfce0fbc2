using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class PublicFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statistics_disclosure_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    least_units = table.Column<int>(type: "integer", nullable: false),
                    dominance_units = table.Column<int>(type: "integer", nullable: true),
                    dominance_percent = table.Column<decimal>(type: "numeric", nullable: true),
                    prior_percent = table.Column<decimal>(type: "numeric", nullable: true),
                    protection_percent = table.Column<decimal>(type: "numeric", nullable: false),
                    hides_zeros = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    set_at = table.Column<long>(type: "bigint", nullable: false),
                    set_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_disclosure_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_error_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    field = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    place = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_error_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_public_cube",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    form_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    manifest = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_public_cube", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_public_field",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    field = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    set_at = table.Column<long>(type: "bigint", nullable: false),
                    set_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_public_field", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_disclosure_rule_valid_from",
                table: "statistics_disclosure_rule",
                column: "valid_from");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_error_report_state_sent_at",
                table: "statistics_error_report",
                columns: new[] { "state", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_public_cube_form_code_published_at",
                table: "statistics_public_cube",
                columns: new[] { "form_code", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_public_cube_number",
                table: "statistics_public_cube",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_public_field_form_code_field",
                table: "statistics_public_field",
                columns: new[] { "form_code", "field" });

            Unchanging.Keep(migrationBuilder, "statistics_disclosure_rule");
            Unchanging.Keep(migrationBuilder, "statistics_public_field");
            Unchanging.Keep(migrationBuilder, "statistics_public_cube");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "statistics_disclosure_rule");
            Unchanging.Release(migrationBuilder, "statistics_public_field");
            Unchanging.Release(migrationBuilder, "statistics_public_cube");

            migrationBuilder.DropTable(
                name: "statistics_disclosure_rule");

            migrationBuilder.DropTable(
                name: "statistics_error_report");

            migrationBuilder.DropTable(
                name: "statistics_public_cube");

            migrationBuilder.DropTable(
                name: "statistics_public_field");
        }
    }
}
