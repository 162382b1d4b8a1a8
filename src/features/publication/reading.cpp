#include "features/publication/reading.hpp"

#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/themes/themes.hpp"

namespace wijkspraak::publication {

using processes::ProcessId;
using storage::Transaction;

namespace {

constexpr int read_together = 1000;

template <typename Map, typename Items>
void keep_by_id(Map& map, Items items)
{
    for (auto& item : items) {
        const auto id = item.id;
        map.emplace(id, std::move(item));
    }
}

void read_outcomes(Transaction& transaction, Whole& whole)
{
    const auto process = whole.process.id;
    keep_by_id(whole.uses, inputs::uses_of(transaction, process));
    for (auto& outcome : inputs::outcomes_of(transaction, process)) {
        const auto id = outcome.id;
        whole.outcomes.emplace(id, OpenOutcome{.outcome = std::move(outcome)});
    }
    for (auto& response : inputs::responses_of(transaction, process))
        whole.outcomes.at(response.outcome).response = std::move(response);
    for (const auto& [id, use] : whole.uses)
        for (const auto outcome : use.outcomes) whole.outcomes.at(outcome).uses.push_back(&use);
}

void read_themes(Transaction& transaction, Whole& whole)
{
    for (auto& theme : themes::themes_of(transaction, whole.process.id)) {
        OpenTheme open{.theme = std::move(theme)};
        if (open.theme.answer) {
            auto answer = themes::find_answer(transaction, *open.theme.answer).value();
            open.answered_on = day_of(answer.at);
            open.answer = std::move(answer.text);
        }
        if (open.theme.outcome) open.outcome = &whole.outcomes.at(*open.theme.outcome);
        const auto id = open.theme.id;
        whole.themes.emplace(id, std::move(open));
    }
}

/// Those of one entry, from where `from` stands; `from` goes on to the next entry.
template <typename Item, typename EntryOf>
std::span<const Item> take_of(
    inputs::InputId entry, const std::vector<Item>& items, std::size_t& from, EntryOf entry_of
)
{
    while (from < items.size() and entry_of(items[from]) < entry) ++from;
    const auto begin = from;
    while (from < items.size() and entry_of(items[from]) == entry) ++from;
    return std::span{items}.subspan(begin, from - begin);
}

std::vector<OpenEntry> opened(
    const std::vector<inputs::Input>& entries, const themes::Stretch& stretch, const Whole& whole
)
{
    std::vector<OpenEntry> open;
    open.reserve(entries.size());
    std::size_t place = 0;
    std::size_t answer = 0;
    for (const auto& entry : entries) {
        const auto places = take_of(entry.id, stretch.places, place, [](const themes::Place& one) {
            return one.entry;
        });
        const auto answers =
            take_of(entry.id, stretch.answers, answer, [](const themes::Answer& one) {
                return *one.entry;
            });
        open.push_back(open_entry(
            entry,
            {.places = places,
             .points = stretch.points,
             .answer = answers.empty() ? nullptr : &answers.front()},
            whole
        ));
    }
    return open;
}

} // namespace

Whole whole_of(Transaction& transaction, processes::Process process)
{
    Whole whole{.process = std::move(process)};
    whole.entries = inputs::highest_number(transaction, whole.process.id);
    read_outcomes(transaction, whole);
    read_themes(transaction, whole);
    keep_by_id(whole.moments, moments::outline_of(transaction, whole.process.id));
    keep_by_id(whole.areas, areas::ever_known(transaction));
    return whole;
}

bool read_through(
    Transaction& transaction,
    const Whole& whole,
    const std::function<bool(std::span<const OpenEntry>)>& visit
)
{
    const auto process = whole.process.id;
    for (int above = 0;;) {
        const auto entries = inputs::entries_above(transaction, process, above, read_together);
        if (entries.empty()) return true;
        // Within a process the ids rise with the numbers.
        const auto stretch =
            themes::stretch_of(transaction, process, entries.front().id, entries.back().id);
        if (not visit(opened(entries, stretch, whole))) return false;
        above = entries.back().number;
    }
}

} // namespace wijkspraak::publication
