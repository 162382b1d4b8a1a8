#include "features/themes/square_test.hpp"

#include "features/processes/processes.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::themes {

using storage::Transaction;

Square::Square(std::vector<std::string> said)
    : process{town.arrange([&](Transaction& transaction) {
          const auto id = processes::begin(
              transaction, {.slug = "plein", .title = "Het plein"}, town.stagehand()
          );
          processes::publish(transaction, id, false, town.stagehand());
          return id;
      })}
{
    for (const auto& words : said) entries.push_back(say(words));
}

inputs::InputId Square::say(const std::string& words, const std::string& email)
{
    return town.arrange([&](Transaction& transaction) {
        const auto id = inputs::add(
                            transaction,
                            process,
                            inputs::InputDraft{.text = words, .said_by = "bewoners"},
                            town.stagehand()
        )
                            .id;
        if (not email.empty())
            inputs::keep_giver(
                transaction,
                id,
                {.name = "", .email = email, .is_confirmed = true, .wants_news = true},
                town.stagehand()
            );
        return id;
    });
}

ThemeId Square::theme(const std::string& title, const std::vector<inputs::InputId>& members)
{
    return town.arrange([&](Transaction& transaction) {
        const auto id = add_theme(transaction, process, {.title = title}, "", town.stagehand());
        if (members.empty()) return id;
        const std::vector<Unit> units{members.begin(), members.end()};
        REQUIRE(place(transaction, process, {units, id}, town.stagehand()));
        return id;
    });
}

inputs::Input Square::entry(int number)
{
    return town.look([&](Transaction& transaction) {
        return inputs::find_by_number(transaction, process, number).value();
    });
}

std::vector<std::string> three_remarks()
{
    return {
        "De oversteek bij de school is gevaarlijk",
        "Er moet een zebrapad bij de school",
        "Meer bomen op het plein. En een bankje!"};
}

} // namespace wijkspraak::themes
