#include "features/publication/sample_test.hpp"

#include "features/areas/areas.hpp"
#include "features/inputs/store.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/publication/columns.hpp"
#include "features/publication/csv.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::publication::testing {

using inputs::Channel;
using inputs::Giver;
using storage::Transaction;

namespace {

inputs::InputDraft by_noor()
{
    return {
        .text = "De oversteek is \"gevaarlijk\"; zeker om half negen.\nEcht waar.",
        .said_by = "Noor Jansen",
        .channel = Channel::form,
        .giver = Giver::person};
}

moments::MomentId evening(Transaction& sql, processes::ProcessId process, const storage::Actor& who)
{
    return moments::add(
        sql, process, {.title = "Avond in de Linde", .on = Dated::parse("2026-02-10")}, who
    );
}

} // namespace

Rows read_csv(std::string_view bytes)
{
    Rows rows;
    std::vector<std::string> row(1);
    bool is_quoted = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char character = bytes[i];
        if (is_quoted and character == '"' and bytes.substr(i + 1).starts_with('"')) {
            row.back() += '"';
            ++i;
        } else if (character == '"') {
            is_quoted = not is_quoted;
        } else if (is_quoted or (character != ';' and character != '\r')) {
            row.back() += character;
        } else if (character == ';') {
            row.emplace_back();
        } else {
            REQUIRE(bytes.substr(i).starts_with("\r\n"));
            ++i;
            rows.push_back(std::move(row));
            row = {{}};
        }
    }
    REQUIRE_FALSE(is_quoted);
    REQUIRE(row == std::vector<std::string>{{}});
    return rows;
}

std::string unguarded(std::string cell)
{
    const auto bare = cell.substr(std::min(cell.find_first_not_of('\''), cell.size()));
    if (cell.starts_with('\'') and guarded(bare) != bare) cell.erase(0, 1);
    return cell;
}

Table::Table(std::string_view bytes)
{
    REQUIRE(bytes.starts_with(byte_order_mark));
    rows_ = read_csv(bytes.substr(byte_order_mark.size()));
    REQUIRE_FALSE(rows_.empty());
    for (const auto& name : rows_.front()) places_.emplace(name, places_.size());
    for (const auto& row : rows_) REQUIRE(row.size() == places_.size());
    rows_.erase(rows_.begin());
}

const std::string& Table::at(std::size_t row, const std::string& column) const
{
    return rows_.at(row).at(places_.at(column));
}

std::map<std::string, int> Table::counts(const std::string& column) const
{
    std::map<std::string, int> counts;
    for (std::size_t row = 0; row < size(); ++row) {
        std::string_view rest = at(row, column);
        while (not rest.empty()) {
            const auto end = std::min(rest.find(between_items), rest.size());
            ++counts[std::string{rest.substr(0, end)}];
            rest.remove_prefix(std::min(end + between_items.size(), rest.size()));
        }
    }
    return counts;
}

Ledger::Ledger(Transaction& unit, Instant now)
    : sql{unit},
      fatma{.account = 2, .role = "projectleider", .at = now},
      process{processes::begin(unit, {.slug = "plein", .title = "Het plein"}, fatma)},
      crossing{themes::add_theme(unit, process, {.title = "Veilig oversteken"}, "", fatma)},
      trees{themes::add_theme(unit, process, {.title = "Meer bomen"}, "", fatma)}
{
    processes::publish(sql, process, false, fatma);
    answer_with_outcome();
    const auto first = say(by_noor());
    inputs::keep_giver(
        sql,
        first,
        {.name = "Noor Jansen",
         .email = "noor@voorbeeld.nl",
         .is_confirmed = true,
         .wants_news = true},
        fatma
    );
    const auto area =
        areas::add(sql, {.slug = "linde", .name = "De Linde", .code = "BU01530203"}, fatma);
    const auto second = say(
        {.text = "=SOM(A1:A9)",
         .said_by = "tafel 3",
         .moment = evening(sql, process, fatma),
         .area = area}
    );
    const auto third = say(
        {.text = "Mijn buurman Bram doet het",
         .said_by = "Bram de Boer",
         .channel = Channel::letter,
         .giver = Giver::group}
    );
    inputs::withhold(sql, process, third, "Er staat een naam in.", fatma);
    const auto fourth = say({.text = "Bomen en een zebrapad", .channel = Channel::survey});
    const auto fifth = say({.text = "'t Gaat te hard", .channel = Channel::email});
    const auto sixth = say(
        {.text = "Twee dingen over oversteken",
         .said_by = "zaal",
         .firmness = inputs::Firmness::hands,
         .hands = 12,
         .is_example = true}
    );
    say({.text = "Nog nergens", .channel = Channel::telephone, .giver = Giver::anonymous});

    const auto into = [&](std::vector<themes::Unit> units, themes::ThemeId theme_id) {
        REQUIRE(themes::place(sql, process, {std::move(units), theme_id}, fatma));
    };
    const auto read = [&](inputs::InputId id, std::vector<std::string> texts) {
        return themes::read_as(sql, process, {{id}, std::move(texts)}, fatma).value();
    };
    into({first, second, third}, crossing);
    const auto parts = read(fourth, {"Een zebrapad", "Bomen"});
    into({parts.at(0)}, crossing);
    into({parts.at(1)}, trees);
    const auto twice = read(sixth, {"Licht bij de oversteek", "Een drempel"});
    into({twice.at(0), twice.at(1)}, crossing);
    themes::give(sql, process, {.theme = crossing, .text = "Er komt een zebrapad."}, fatma);
    themes::give(sql, process, {.entry = fifth, .text = "Wij meten de snelheid."}, fatma);
}

void Ledger::answer_with_outcome()
{
    const auto outcome =
        inputs::add(sql, process, inputs::OutcomeDraft{.title = "Veilig", .text = ""}, fatma);
    inputs::respond(
        sql, process, {outcome, inputs::Disposition::partly, "Er komt één zebrapad."}, fatma
    );
    inputs::add(
        sql,
        process,
        inputs::UseDraft{.text = "Een zebrapad", .place = "Jaarplan wegen", .outcomes = {outcome}},
        fatma
    );
    auto theme = themes::find_theme(sql, process, crossing).value();
    theme.outcome = outcome;
    themes::change(sql, process, theme, "", fatma);
}

inputs::InputId Ledger::say(inputs::InputDraft draft)
{
    return inputs::add(sql, process, draft, fatma).id;
}

std::vector<std::string> secrets_of(Transaction& transaction, const Ledger& ledger)
{
    std::vector<std::string> secrets{"Jansen", "noor@voorbeeld.nl", "Bram", "buurman"};
    for (const auto& entry : inputs::inputs_of(transaction, ledger.process)) {
        secrets.push_back(entry.code);
        secrets.push_back(inputs::shown_code(entry.code));
    }
    return secrets;
}

std::string bytes_of(const web::StreamForm& form)
{
    const auto source = form.open();
    std::string bytes;
    for (auto piece = source->next(); not piece.empty(); piece = source->next()) bytes += piece;
    return bytes;
}

std::string bytes_of(const web::Response& response)
{
    if (const auto* download = std::get_if<web::Download>(&response.body)) return download->bytes;
    if (const auto* stream = std::get_if<web::Stream>(&response.body))
        return bytes_of(stream->plain);
    return {};
}

} // namespace wijkspraak::publication::testing
