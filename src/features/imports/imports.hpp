#pragma once

#include "base/result.hpp"
#include "features/imports/entry.hpp"
#include "storage/audit.hpp"

#include <functional>
#include <string>
#include <vector>

/// Brings a process with all that belongs to it in from files (docs/import.md).
namespace wijkspraak::imports {

/// A file of an import, in UTF-8.
struct File {
    std::string name; ///< "momenten.toml"
    std::string text;
};

/// What an import brought in.
struct Imported {
    std::string process; ///< its name in addresses; empty when only the town came in
    std::size_t areas = 0;
    std::size_t neighbourhoods = 0; ///< buurten of a division
    std::size_t bodies = 0;
    std::size_t groups = 0;
    std::size_t documents = 0;
    std::size_t moments = 0;
    std::size_t themes = 0;
    std::size_t inputs = 0;
    std::size_t outcomes = 0;
    std::size_t uses = 0;
    std::size_t rounds = 0;
    std::size_t support = 0; ///< requests, trainings, contacts and experiences
};

/// Hears how many of how many things have been written.
using Tell = std::function<void(std::size_t done, std::size_t total)>;

/// Writes everything in this unit of work or, when anything is wrong, nothing: then all that is
/// wrong, in the order of the files.
Result<Imported, Faults> import(
    storage::Transaction& transaction,
    const std::vector<File>& files,
    const storage::Actor& actor,
    const Tell& tell = {}
);

/// "momenten.toml, regel 12, datum: een datum als …"
Text to_text(const Fault& fault);

} // namespace wijkspraak::imports
