using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Attachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statistics_attachment_content",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_attachment_content", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "statistics_draft_attachment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    use = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    added_at = table.Column<long>(type: "bigint", nullable: false),
                    added_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_draft_attachment", x => x.id);
                    table.ForeignKey(
                        name: "fk_statistics_draft_attachment_statistics_attachment_content_s~",
                        column: x => x.sha256,
                        principalTable: "statistics_attachment_content",
                        principalColumn: "sha256",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statistics_draft_attachment_statistics_filing_filing_id",
                        column: x => x.filing_id,
                        principalTable: "statistics_filing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statistics_filed_attachment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    copy = table.Column<int>(type: "integer", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    use = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    added_at = table.Column<long>(type: "bigint", nullable: false),
                    added_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_filed_attachment", x => x.id);
                    table.ForeignKey(
                        name: "fk_statistics_filed_attachment_statistics_attachment_content_s~",
                        column: x => x.sha256,
                        principalTable: "statistics_attachment_content",
                        principalColumn: "sha256",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statistics_filed_attachment_statistics_filing_filing_id",
                        column: x => x.filing_id,
                        principalTable: "statistics_filing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_draft_attachment_filing_id",
                table: "statistics_draft_attachment",
                column: "filing_id");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_draft_attachment_sha256",
                table: "statistics_draft_attachment",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_filed_attachment_filing_id",
                table: "statistics_filed_attachment",
                column: "filing_id");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_filed_attachment_sha256",
                table: "statistics_filed_attachment",
                column: "sha256");

            Unchanging.Keep(migrationBuilder, "statistics_filed_attachment");
            Unchanging.KeepAsTheyAre(migrationBuilder, "statistics_attachment_content");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "statistics_filed_attachment");
            Unchanging.Release(migrationBuilder, "statistics_attachment_content");

            migrationBuilder.DropTable(
                name: "statistics_draft_attachment");

            migrationBuilder.DropTable(
                name: "statistics_filed_attachment");

            migrationBuilder.DropTable(
                name: "statistics_attachment_content");
        }
    }
}
