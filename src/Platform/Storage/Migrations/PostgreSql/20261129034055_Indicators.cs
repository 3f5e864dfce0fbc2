using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Indicators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "scopes",
                table: "accounts_access_token",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(400)",
                oldMaxLength: 400);

            migrationBuilder.CreateTable(
                name: "statistics_coefficient_edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    applies_from = table.Column<DateOnly>(type: "date", nullable: false),
                    applies_to = table.Column<DateOnly>(type: "date", nullable: true),
                    held_from = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    taken_in_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_coefficient_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_indicator_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    applies_from = table.Column<DateOnly>(type: "date", nullable: false),
                    applies_to = table.Column<DateOnly>(type: "date", nullable: true),
                    held_from = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    published_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_indicator_version", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_coefficient_edition_code_number",
                table: "statistics_coefficient_edition",
                columns: new[] { "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_indicator_version_code_number",
                table: "statistics_indicator_version",
                columns: new[] { "code", "number" },
                unique: true);

            Unchanging.Keep(migrationBuilder, "statistics_coefficient_edition");
            Unchanging.Keep(migrationBuilder, "statistics_indicator_version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "statistics_coefficient_edition");
            Unchanging.Release(migrationBuilder, "statistics_indicator_version");

            migrationBuilder.AlterColumn<string>(
                name: "scopes",
                table: "accounts_access_token",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(2000)",
                oldMaxLength: 2000);

            migrationBuilder.DropTable(
                name: "statistics_coefficient_edition");

            migrationBuilder.DropTable(
                name: "statistics_indicator_version");
        }
    }
}
