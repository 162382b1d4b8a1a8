#pragma once

#include "features/inputs/inputs.hpp"
#include "features/messages/messages.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/store.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

namespace wijkspraak::themes {

using inputs::Standing;
using processes::ProcessId;
using storage::Database;
using storage::Transaction;

inline const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'000'000}};

/// A process with three remarks: Noor wants to hear what is done with hers.
struct Ledger {
    explicit Ledger(Transaction& unit)
        : sql{unit},
          process{processes::begin(unit, {.slug = "plein", .title = "Het plein"}, fatma)},
          crossing{say("De oversteek bij de school is gevaarlijk", "noor@voorbeeld.nl")},
          zebra{say("Er moet een zebrapad bij de school")},
          both{say("Meer bomen en een zebrapad")}
    {}

    InputId say(const char* words, const std::string& email = {})
    {
        const auto id = inputs::add(sql, process, inputs::InputDraft{.text = words}, fatma).id;
        if (not email.empty())
            inputs::keep_giver(
                sql,
                id,
                {.name = "", .email = email, .is_confirmed = true, .wants_news = true},
                fatma
            );
        return id;
    }
    ThemeId theme(const char* title)
    {
        return add_theme(sql, process, {.title = title}, "", fatma);
    }
    void put(std::vector<Unit> units, ThemeId theme)
    {
        REQUIRE(place(sql, process, {std::move(units), theme}, fatma));
    }
    PointId read(std::vector<Unit> units, std::vector<std::string> texts)
    {
        const auto points = read_as(sql, process, {std::move(units), std::move(texts)}, fatma);
        REQUIRE(points);
        return points->front();
    }
    Standing standing(InputId id) { return inputs::find_input(sql, process, id)->standing; }
    int places(ThemeId id) { return find_theme(sql, process, id)->places; }
    std::int64_t messages() { return sql.run("select count(*) from messages").front().number(0); }

    Transaction& sql;
    ProcessId process;
    InputId crossing;
    InputId zebra;
    InputId both;
};

/// On both databases.
void for_each_ledger(const std::function<void(Ledger&)>& test);

} // namespace wijkspraak::themes
