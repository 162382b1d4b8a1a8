#pragma once

#include "features/intake/intake.hpp"
#include "support/town.hpp"

#include <string>

// A town whose residents can give input to a process: for the tests of this feature.
namespace wijkspraak::intake {

using testing::anonymous;
using testing::Town;
using testing::Visitor;

inline const std::string list = "/trajecten/speelplek/inbreng";
inline const std::string form = list + "/nieuw";
inline const std::string office = "/kantoor/trajecten/speelplek/inbreng/openstellen";

/// A process that residents can see, with a form that is open in March 2026.
inline processes::ProcessId open_process(Town& town, const std::string& closes_on = "2026-03-31")
{
    return town.arrange([&](storage::Transaction& transaction) {
        const auto id = processes::begin(
            transaction, {.slug = "speelplek", .title = "Speelplek bij de Linde"}, town.stagehand()
        );
        processes::publish(transaction, id, false, town.stagehand());
        inputs::set_call(
            transaction,
            id,
            {.question = "Waar komt de speelplek?",
             .opens_on = Date::parse("2026-03-01"),
             .closes_on = Date::parse(closes_on),
             .answer_by = Date::parse("2026-05-01")},
            town.stagehand()
        );
        return id;
    });
}

/// Somebody on the second page of the form, having written this.
inline Visitor& having_written(Visitor& visitor, Town& town, std::string words)
{
    visitor.open(form).fill("Wat wilt u zeggen?", std::move(words)).press("Verder");
    town.now = town.now + 30 * one_second;
    return visitor;
}

inline std::int64_t entries(Town& town)
{
    return town.count("select count(*) from inputs");
}

/// The seal of a form that the visitor was shown half a minute ago.
inline std::string seal_on_form(Town& town)
{
    const auto page = html::to_string(std::get<web::Page>(town.get(form, anonymous).body).content);
    const std::string before = R"(name="getoond" value=")";
    const auto from = page.find(before) + before.size();
    town.now = town.now + 30 * one_second;
    return page.substr(from, page.find('"', from) - from);
}

} // namespace wijkspraak::intake
