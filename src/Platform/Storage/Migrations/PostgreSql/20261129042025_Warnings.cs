using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Warnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statistics_warning_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    organisation_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    name_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    series_key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    form_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    field = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    form_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    condition = table.Column<int>(type: "integer", nullable: false),
                    threshold = table.Column<decimal>(type: "numeric(24,8)", precision: 24, scale: 8, nullable: true),
                    periods = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    kept_at = table.Column<long>(type: "bigint", nullable: false),
                    kept_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_warning_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_warning_subscription",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_warning_subscription", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_warning",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    value = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why_zh = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    why_en = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    held_at = table.Column<long>(type: "bigint", nullable: true),
                    vintage = table.Column<int>(type: "integer", nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    raised_at = table.Column<long>(type: "bigint", nullable: false),
                    acknowledged_at = table.Column<long>(type: "bigint", nullable: true),
                    acknowledged_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    end_zh = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    end_en = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_warning", x => x.id);
                    table.ForeignKey(
                        name: "fk_statistics_warning_statistics_warning_rule_rule_id",
                        column: x => x.rule_id,
                        principalTable: "statistics_warning_rule",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_warning_ended_at",
                table: "statistics_warning",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_warning_rule_id_period_sha256",
                table: "statistics_warning",
                columns: new[] { "rule_id", "period", "sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_warning_rule_number_version",
                table: "statistics_warning_rule",
                columns: new[] { "number", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_warning_rule_organisation_path",
                table: "statistics_warning_rule",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_warning_subscription_account_id_rule",
                table: "statistics_warning_subscription",
                columns: new[] { "account_id", "rule" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "statistics_warning");

            migrationBuilder.DropTable(
                name: "statistics_warning_subscription");

            migrationBuilder.DropTable(
                name: "statistics_warning_rule");
        }
    }
}
