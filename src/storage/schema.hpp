#pragma once

#include "storage/database.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace wijkspraak::storage {

/// What the tokens in a migration stand for in one of the two databases.
struct Dialect {
    std::string_view key;          ///< @id
    std::string_view whole_number; ///< @int
    std::string_view bytes;        ///< @blob
    std::string_view end_of_table; ///< @strict
    std::string_view words;        ///< @words(NAME): the tables of a storage::WordIndex
};

/// The SQL of a migration as this database wants it. Throws std::logic_error for other tokens.
std::string spell_out(std::string_view sql, const Dialect& dialect);

/// The tables of a database and the steps that made them. Works inside a transaction that its user
/// has begun and commits.
class Schema {
public:
    using RunScript = std::function<void(const std::string& sql)>;

    Schema(Connection& connection, RunScript run_script)
        : connection_{connection}, run_script_{std::move(run_script)}
    {}

    /// Takes the steps that were not taken yet, in the order given; how many they were.
    int bring_up_to_date(const Migrations& migrations, const Dialect& dialect) const;

private:
    struct Taken;

    std::vector<Taken> steps_taken() const;
    void take(const Migration& migration, const Dialect& dialect) const;

    Connection& connection_;
    RunScript run_script_;
};

} // namespace wijkspraak::storage
