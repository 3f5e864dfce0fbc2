using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Briefs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statistics_brief_issue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    as_of = table.Column<long>(type: "INTEGER", nullable: false),
                    file = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    issued_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_brief_issue", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_brief_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    applies_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    applies_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    held_from = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_brief_version", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_brief_issue_code_period",
                table: "statistics_brief_issue",
                columns: new[] { "code", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_brief_version_code_number",
                table: "statistics_brief_version",
                columns: new[] { "code", "number" },
                unique: true);

            Unchanging.Keep(migrationBuilder, "statistics_brief_version");
            Unchanging.Keep(migrationBuilder, "statistics_brief_issue");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "statistics_brief_version");
            Unchanging.Release(migrationBuilder, "statistics_brief_issue");

            migrationBuilder.DropTable(
                name: "statistics_brief_issue");

            migrationBuilder.DropTable(
                name: "statistics_brief_version");
        }
    }
}
