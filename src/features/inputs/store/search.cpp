#include "base/words.hpp"
#include "features/inputs/inputs.hpp"
#include "features/inputs/store/entries.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>

namespace wijkspraak::inputs {

using processes::ProcessId;
using storage::Transaction;

namespace {

constexpr std::size_t loaded_together = 50;

const std::string& newest_below()
{
    static const std::string sql = entry_columns() + R"(
    where process_id = $1 and number < $2
    order by number desc
    limit $3
)";
    return sql;
}

constexpr std::string_view id_of_number = R"(
    select id from inputs where process_id = $1 and number >= $2 order by number limit 1
)";

/// "… where id in ($1, $2, …)" with as many as are loaded together.
const std::string& with_ids()
{
    static const std::string sql = [] {
        auto text = entry_columns() + " where id in (";
        for (std::size_t place = 1; place <= loaded_together; ++place)
            text += (place == 1 ? "$" : ", $") + std::to_string(place);
        return text + ") order by id desc";
    }();
    return sql;
}

template <std::size_t... Place>
std::vector<Input> load_together(
    Transaction& transaction,
    const std::array<std::int64_t, loaded_together>& ids,
    std::index_sequence<Place...> /*places*/
)
{
    return transaction.all(read_entry, with_ids(), ids[Place]...);
}

bool is_whole_ledger(const Search& search)
{
    return search.words.find_first_not_of(' ') == std::string::npos and not search.channel and
           not search.is_unsorted and not search.outcome;
}

/// The labels and words that an entry must have; nothing when what was typed has no word in it.
std::vector<storage::SoughtWord> sought(ProcessId process, const Search& search)
{
    std::vector<storage::SoughtWord> all;
    for (auto& wanted : wanted_words(search.words))
        all.push_back({.word = std::move(wanted.stem), .prefix = std::move(wanted.prefix)});
    const bool has_typed = search.words.find_first_not_of(' ') != std::string::npos;
    if (has_typed and all.empty()) return {};

    if (search.outcome) all.push_back({outcome_label_of(*search.outcome)});
    if (search.is_unsorted) all.push_back({unsorted_label_of(process)});
    if (search.channel) all.push_back({channel_label_of(process, *search.channel)});
    all.push_back({search.is_public ? open_label_of(process) : label_of(process)});
    return all;
}

std::vector<InputId> ids_of(const std::vector<std::int64_t>& found, std::size_t most)
{
    std::vector<InputId> ids;
    for (const auto id : std::span{found}.first(std::min(found.size(), most))) ids.emplace_back(id);
    return ids;
}

/// Takes one more than fits on a page: it says that there is another page.
Found page_of(std::vector<Input> inputs, int total, bool is_more)
{
    Found found{.inputs = std::move(inputs), .total = total, .is_more = is_more};
    if (found.inputs.size() <= inputs_per_page) return found;
    found.inputs.erase(found.inputs.begin() + inputs_per_page, found.inputs.end());
    found.next = found.inputs.back().number;
    return found;
}

Found newest(Transaction& transaction, ProcessId process, const Search& search)
{
    return page_of(
        transaction.all(
            read_entry,
            newest_below(),
            process,
            search.before.value_or(std::numeric_limits<int>::max()),
            inputs_per_page + 1
        ),
        highest_number(transaction, process),
        false
    );
}

Found with_words(
    Transaction& transaction,
    ProcessId process,
    const Search& search,
    const std::vector<storage::SoughtWord>& words
)
{
    const auto all =
        index_of_entries().newest(transaction, {.words = words, .most = most_counted + 1});
    auto on_page = all;
    if (search.before) {
        // Within a process the numbers rise with the ids.
        const auto rows = transaction.run(id_of_number, process, *search.before);
        if (not rows.empty())
            on_page = index_of_entries().newest(
                transaction,
                {.words = words, .below = rows.front().number(0), .most = inputs_per_page + 1}
            );
    }
    const auto counted = std::min<std::size_t>(all.size(), most_counted);
    return page_of(
        load(transaction, ids_of(on_page, inputs_per_page + 1)),
        static_cast<int>(counted),
        all.size() > counted
    );
}

} // namespace

std::vector<Input> load(Transaction& transaction, const std::vector<InputId>& ids)
{
    std::vector<Input> inputs;
    for (std::size_t from = 0; from < ids.size(); from += loaded_together) {
        std::array<std::int64_t, loaded_together> some{};
        for (std::size_t place = 0; place < some.size(); ++place)
            if (from + place < ids.size()) some[place] = ids[from + place].value();
        auto loaded = load_together(transaction, some, std::make_index_sequence<loaded_together>{});
        std::ranges::move(loaded, std::back_inserter(inputs));
    }
    std::ranges::sort(inputs, std::ranges::greater{}, [](const Input& one) {
        return one.id.value();
    });
    return inputs;
}

Found search(Transaction& transaction, ProcessId process, const Search& search)
{
    if (is_whole_ledger(search)) return newest(transaction, process, search);
    const auto words = sought(process, search);
    if (words.empty()) return {};
    return with_words(transaction, process, search, words);
}

} // namespace wijkspraak::inputs
