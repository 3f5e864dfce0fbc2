using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Filings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statistics_filing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    unit = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    unit_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    first_stage = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    current = table.Column<int>(type: "integer", nullable: true),
                    accepted_copy = table.Column<int>(type: "integer", nullable: true),
                    explained = table.Column<int>(type: "integer", nullable: false),
                    extended_until = table.Column<long>(type: "bigint", nullable: true),
                    extension_asked = table.Column<DateOnly>(type: "date", nullable: true),
                    stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_filing", x => x.id);
                    table.ForeignKey(
                        name: "fk_statistics_filing_statistics_form_form_id",
                        column: x => x.form_id,
                        principalTable: "statistics_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statistics_filing_statistics_round_round_id",
                        column: x => x.round_id,
                        principalTable: "statistics_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statistics_filing_copy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false),
                    condition = table.Column<int>(type: "integer", nullable: false),
                    condition_evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    is_nil = table.Column<bool>(type: "boolean", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    filed_at = table.Column<long>(type: "bigint", nullable: false),
                    filled_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    signed_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    device = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_filing_copy", x => x.id);
                    table.ForeignKey(
                        name: "fk_statistics_filing_copy_statistics_filing_filing_id",
                        column: x => x.filing_id,
                        principalTable: "statistics_filing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statistics_filing_draft",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    typed = table.Column<string>(type: "text", nullable: false),
                    explanations = table.Column<string>(type: "text", nullable: false),
                    condition = table.Column<int>(type: "integer", nullable: false),
                    condition_evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    is_nil = table.Column<bool>(type: "boolean", nullable: false),
                    saved_at = table.Column<long>(type: "bigint", nullable: false),
                    saved_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_filing_draft", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_statistics_filing_draft_statistics_filing_filing_id",
                        column: x => x.filing_id,
                        principalTable: "statistics_filing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statistics_filing_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: true),
                    copy = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(1020)", maxLength: 1020, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    device = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_filing_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_statistics_filing_event_statistics_filing_filing_id",
                        column: x => x.filing_id,
                        principalTable: "statistics_filing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_filing_form_id",
                table: "statistics_filing",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_filing_organisation_path",
                table: "statistics_filing",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_filing_round_id_state_organisation_path",
                table: "statistics_filing",
                columns: new[] { "round_id", "state", "organisation_path" });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_filing_round_id_unit",
                table: "statistics_filing",
                columns: new[] { "round_id", "unit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_filing_unit_form_id",
                table: "statistics_filing",
                columns: new[] { "unit", "form_id" });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_filing_copy_filing_id_number",
                table: "statistics_filing_copy",
                columns: new[] { "filing_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_filing_event_filing_id",
                table: "statistics_filing_event",
                column: "filing_id");

            Unchanging.Keep(migrationBuilder, "statistics_filing_copy");
            Unchanging.Keep(migrationBuilder, "statistics_filing_event");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "statistics_filing_copy");
            Unchanging.Release(migrationBuilder, "statistics_filing_event");
            migrationBuilder.DropTable(
                name: "statistics_filing_copy");

            migrationBuilder.DropTable(
                name: "statistics_filing_draft");

            migrationBuilder.DropTable(
                name: "statistics_filing_event");

            migrationBuilder.DropTable(
                name: "statistics_filing");
        }
    }
}
