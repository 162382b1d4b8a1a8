#include "storage/postgres_backup.hpp"

#include "storage/files.hpp"
#include "storage/program.hpp"
#include "storage/values.hpp"

#include <libpq-fe.h>

namespace wijkspraak::storage {

namespace {

constexpr std::string_view tables_of_schema = R"(
    select count(*), current_schema()::text
    from pg_tables
    where schemaname = current_schema()
)";

struct Access {
    std::string without_password; ///< "host='…' port='…'", fit for others to see
    std::vector<std::string> environment = {"LC_ALL=C"};
};

std::string quoted(std::string_view value)
{
    std::string text = "'";
    for (const char c : value) {
        if (c == '\'' or c == '\\') text += '\\';
        text += c;
    }
    return text + "'";
}

// The command line of a program can be read by everybody on the machine, its environment cannot.
Access access_to(const std::string& where)
{
    char* problem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{
        PQconninfoParse(where.c_str(), &problem), &PQconninfoFree};
    const std::unique_ptr<char, decltype(&PQfreemem)> owned{problem, &PQfreemem};
    if (not options) throw DatabaseError{Fault::other, problem};

    Access access;
    for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
        const std::string_view keyword{option->keyword};
        if (option->val == nullptr) continue;
        if (keyword == "password")
            access.environment.push_back("PGPASSWORD=" + std::string{option->val});
        else
            access.without_password += std::string{keyword} + "=" + quoted(option->val) + " ";
    }
    return access;
}

void dump(const Program& pg_dump, std::int64_t tables, const std::function<void(Progress)>& tell)
{
    Progress progress{.done = 0, .total = tables};
    std::string last;
    const int status = run_program(pg_dump, [&](std::string_view line) {
        last = line;
        if (line.find("dumping contents of table") == std::string_view::npos) return;
        ++progress.done;
        if (tell) tell(progress);
    });
    if (status != 0) throw DatabaseError{Fault::other, "the copy failed: " + last};
}

void verify(const std::filesystem::path& copy, std::int64_t tables)
{
    std::int64_t tables_in_copy = 0;
    const auto count = [&](std::string_view line) {
        if (line.find(" TABLE DATA ") != std::string_view::npos) ++tables_in_copy;
    };
    const int listing = run_program(
        {
            {"pg_restore", "--list", copy},
            {"LC_ALL=C"       }
    },
        count
    );
    if (listing != 0 or tables_in_copy != tables)
        throw DatabaseError{
            Fault::other,
            "the copy has " + std::to_string(tables_in_copy) + " of " + std::to_string(tables) +
                " tables and has been thrown away"};

    // The list stands at the front of the file; only reading all of it shows that all is there.
    std::string last;
    const int reading = run_program(
        {
            {"pg_restore", "--file=/dev/null", copy},
            {"LC_ALL=C"       }
    },
        [&](std::string_view line) { last = line; }
    );
    if (reading != 0)
        throw DatabaseError{Fault::other, "the copy is damaged and has been thrown away: " + last};
}

} // namespace

void back_up_postgres(
    PostgresConnection& connection,
    const std::string& where,
    const std::filesystem::path& target,
    const std::function<void(Progress)>& tell
)
{
    const auto facts = connection.run(tables_of_schema);
    const auto tables = facts.front().get<std::int64_t>(0);
    const auto schema = facts.front().get<std::string>(1);
    const auto access = access_to(where);

    UnfinishedFile copy{target};
    const Program pg_dump{
        .words =
            {"pg_dump",
                    "--format=custom", "--verbose",
                    "--no-password", "--schema=\"" + schema + "\"",
                    "--file=" + copy.path().string(),
                    "--dbname=" + access.without_password},
        .environment = access.environment
    };
    copy.make_private();
    dump(pg_dump, tables, tell);
    verify(copy.path(), tables);
    copy.finish();
}

} // namespace wijkspraak::storage
