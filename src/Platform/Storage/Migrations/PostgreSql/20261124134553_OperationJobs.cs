using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class OperationJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "operation_job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    organisation_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    asked_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    once_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    node = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    lease_until = table.Column<long>(type: "bigint", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    cancel_asked = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: true),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    outcome_zh = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    outcome_en = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operation_job", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_operation_job_once_key",
                table: "operation_job",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_operation_job_organisation_path",
                table: "operation_job",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_operation_job_state_due_at",
                table: "operation_job",
                columns: new[] { "state", "due_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operation_job");
        }
    }
}
