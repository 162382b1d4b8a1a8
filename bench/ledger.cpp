#include "app/features.hpp"
#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/rules/sentences_test.hpp"
#include "features/themes/themes.hpp"
#include "storage/database.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

// Makes a database whose one process has so many entries, four in five of them in one of fifty
// themes and the first twenty themes answered, for bench/ledger.py:
//     bench_ledger DATABASE ENTRIES

namespace {

using namespace wijkspraak;
using storage::Transaction;

constexpr std::size_t themes_in_all = 50;
constexpr std::size_t answered_themes = 20;
constexpr std::size_t entries_together = 2'000;

const storage::Actor maker{.role = "meting", .at = {1'772'438'400'000}};

struct Square {
    processes::ProcessId process;
    std::vector<themes::ThemeId> themes;
};

Square make_process(Transaction& transaction)
{
    const auto process = processes::begin(
        transaction,
        {.slug = "plein", .title = "Een nieuw plein", .summary = "Wat vindt u van het plein?"},
        maker
    );
    processes::submit_plan(transaction, process, maker);
    processes::decide_plan(
        transaction, process, {.on = Dated::parse("2025-09-01").value(), .reference = "B1"}, maker
    );
    processes::publish(transaction, process, false, maker);
    moments::add(transaction, process, {.title = "Bewonersavond"}, maker);
    Square square{process, {}};
    for (std::size_t theme = 0; theme < themes_in_all; ++theme)
        square.themes.push_back(themes::add_theme(
            transaction,
            process,
            {.title = fmt::format("Thema {} over het plein", theme + 1),
             .summary = "Wat mensen hierover zeiden."},
            "",
            maker
        ));
    return square;
}

void add_entries(
    Transaction& transaction,
    const Square& square,
    const std::vector<themes::Sentences::Entry>& entries,
    std::size_t from
)
{
    std::vector<std::vector<themes::Unit>> in_theme(themes_in_all);
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        const auto number = from + entry;
        const auto id =
            inputs::add(
                transaction,
                square.process,
                inputs::InputDraft{
                    .text = entries[entry].text,
                    .said_by = "inwoners",
                    .channel = inputs::all_channels.at(number % inputs::all_channels.size())},
                maker
            )
                .id;
        if (number % 5 != 0) in_theme[number % themes_in_all].emplace_back(id);
    }
    for (std::size_t theme = 0; theme < themes_in_all; ++theme)
        if (not in_theme[theme].empty() and
            not themes::place(
                transaction, square.process, {in_theme[theme], square.themes[theme]}, maker
            ))
            throw std::runtime_error{"a theme takes no entries"};
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 3) return 2;
    const auto database = storage::Database::open(arguments[1]);
    const auto wanted = std::stoull(arguments[2]);
    database->migrate(app::migrations());
    const auto square =
        database->write([](Transaction& transaction) { return make_process(transaction); });

    themes::Sentences sentences;
    for (std::size_t made = 0; made < wanted; made += entries_together) {
        const auto entries = sentences.take(std::min<std::size_t>(entries_together, wanted - made));
        database->write([&](Transaction& transaction) {
            add_entries(transaction, square, entries, made);
        });
    }
    for (std::size_t theme = 0; theme < answered_themes; ++theme)
        database->write([&](Transaction& transaction) {
            themes::give(
                transaction,
                square.process,
                {.theme = square.themes[theme], .text = "Daar werken wij aan."},
                maker
            );
        });
    while (database->write([](Transaction& transaction) {
        return themes::tell_some(transaction, maker);
    })) {
    }
}
