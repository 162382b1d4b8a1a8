#include "storage/schema.hpp"

#include "storage/sql_words.hpp"
#include "storage/values.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace wijkspraak::storage {

namespace {

constexpr std::string_view table_of_steps = R"(
    create table if not exists schema_steps (
        module text not null,
        number @int not null,
        checksum text not null,
        primary key (module, number)
    ) @strict;
)";

constexpr std::string_view all_steps = R"(
    select module, number, checksum
    from schema_steps
    order by module, number
)";

constexpr std::string_view insert_step = R"(
    insert into schema_steps (module, number, checksum)
    values ($1, $2, $3)
)";

// FNV-1a: not against an enemy, but against a step that was changed after it had been taken.
std::string checksum(std::string_view sql)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : sql) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;

    std::string hex(16, '0');
    for (auto digit = hex.rbegin(); digit != hex.rend(); ++digit, hash >>= 4U)
        *digit = "0123456789abcdef"[hash & 0xfU];
    return hex;
}

std::string name(std::string_view module, int number)
{
    return std::string{module} + " " + std::to_string(number);
}

std::string_view meaning(std::string_view token, const Dialect& dialect)
{
    if (token == "id") return dialect.key;
    if (token == "int") return dialect.whole_number;
    if (token == "blob") return dialect.bytes;
    if (token == "strict") return dialect.end_of_table;
    throw std::logic_error{"no token of a migration: @" + std::string{token}};
}

/// Takes "(name)" off the SQL.
std::string_view take_name(std::string_view& sql)
{
    const auto end = sql.find(')');
    if (not sql.starts_with('(') or end == std::string_view::npos)
        throw std::logic_error{"@words in a migration has no name in brackets"};
    const auto name = sql.substr(1, end - 1);
    sql.remove_prefix(end + 1);
    return name;
}

} // namespace

struct Schema::Taken {
    std::string module;
    int number;
    std::string checksum;
};

std::string spell_out(std::string_view sql, const Dialect& dialect)
{
    std::string spelled;
    for (auto at = sql.find('@'); at != std::string_view::npos; at = sql.find('@')) {
        spelled += sql.substr(0, at);
        sql.remove_prefix(at + 1);
        const auto* end = std::find_if(sql.begin(), sql.end(), [](unsigned char c) {
            return std::isalpha(c) == 0;
        });
        const auto token = sql.substr(0, static_cast<std::size_t>(end - sql.begin()));
        sql.remove_prefix(token.size());
        if (token == "words")
            spelled += with_name(dialect.words, take_name(sql));
        else
            spelled += meaning(token, dialect);
    }
    return spelled.append(sql);
}

int Schema::bring_up_to_date(const Migrations& migrations, const Dialect& dialect) const
{
    run_script_(spell_out(table_of_steps, dialect));
    auto taken = steps_taken();
    int count = 0;
    for (const auto& migration : migrations) {
        const auto step = std::find_if(taken.begin(), taken.end(), [&](const Taken& one) {
            return one.module == migration.module and one.number == migration.number;
        });
        if (step == taken.end()) {
            take(migration, dialect);
            ++count;
            continue;
        }
        if (step->checksum != checksum(migration.sql))
            throw DatabaseError{
                Fault::other,
                "schema step " + name(step->module, step->number) +
                    " was taken with other SQL than this program has for it"};
        taken.erase(step);
    }
    if (not taken.empty())
        throw NewerDatabase{
            "the database has " + std::to_string(taken.size()) +
            " schema step(s) that this program does not know, the first is " +
            name(taken.front().module, taken.front().number) + "; this program knows " +
            std::to_string(migrations.size()) +
            " steps. Start the version of the program that last used this database, or a newer "
            "one."};
    return count;
}

std::vector<Schema::Taken> Schema::steps_taken() const
{
    std::vector<Taken> taken;
    const auto rows = connection_.run(all_steps, {});
    for (const auto& row : rows)
        taken.push_back({row.get<std::string>(0), row.get<int>(1), row.get<std::string>(2)});
    return taken;
}

void Schema::take(const Migration& migration, const Dialect& dialect) const
{
    run_script_(spell_out(migration.sql, dialect));
    const std::array<Cell, 3> step{
        migration.module, std::int64_t{migration.number}, checksum(migration.sql)};
    connection_.run(insert_step, step);
}

} // namespace wijkspraak::storage
