#include "web/characters.hpp"
#include "web/forms.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace wijkspraak::web {

namespace {

std::string name_of(const Field& field)
{
    return std::string{field.name.view()};
}

bool is_digit(char character)
{
    return character >= '0' and character <= '9';
}

bool are_digits(std::string_view text)
{
    return not text.empty() and std::ranges::all_of(text, is_digit);
}

/// "1.060" without the marks between its thousands; nothing when they stand elsewhere.
std::optional<std::string> without_marks(std::string_view text)
{
    const auto mark = text.find_first_of(". ");
    if (mark == std::string_view::npos) return std::string{text};
    if (mark == 0 or mark > 3) return std::nullopt;

    std::string digits{text.substr(0, mark)};
    for (text.remove_prefix(mark); not text.empty(); text.remove_prefix(4)) {
        const bool is_marked = text.front() == '.' or text.front() == ' ';
        if (not is_marked or text.size() < 4) return std::nullopt;
        digits += text.substr(1, 3);
    }
    return digits;
}

/// A whole number as people write it: "1060", "1.060" or "1 060".
std::optional<std::int64_t> whole_number(std::string_view text)
{
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    const auto digits = without_marks(text);
    if (not digits or not are_digits(*digits)) return std::nullopt;

    std::int64_t number = 0;
    const auto [end, error] =
        std::from_chars(digits->data(), digits->data() + digits->size(), number);
    if (error != std::errc{}) return std::nullopt;
    return is_negative ? -number : number;
}

std::vector<std::string> pieces_of(std::string_view text)
{
    std::vector<std::string> pieces(1);
    for (const char character : text) {
        const bool parts = character == '-' or character == '/' or character == ' ';
        if (parts and not pieces.back().empty()) pieces.emplace_back();
        if (not parts)
            pieces.back() += character >= 'A' and character <= 'Z'
                                 ? static_cast<char>(character + 32)
                                 : character;
    }
    return pieces;
}

/// "12", "dec" or "december" as two digits; empty when it is no month.
std::string month_number(std::string_view piece)
{
    static constexpr std::array<std::string_view, 12> months{
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december"};
    const auto two_digits = [](std::size_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    if (are_digits(piece) and piece.size() <= 2)
        return piece.size() == 1 ? "0" + std::string{piece} : std::string{piece};
    if (piece == "mrt") return "03";
    if (piece.size() < 3) return {};
    for (std::size_t i = 0; i < months.size(); ++i)
        if (months.at(i).starts_with(piece)) return two_digits(i + 1);
    return {};
}

bool is_year(std::string_view piece)
{
    return piece.size() == 4 and are_digits(piece);
}

/// "7-12-2022", "7 december 2022", "12-2022" and "2022" as "2022-12-07", "2022-12" and "2022"; what
/// is already in that order stays so, and what cannot be understood comes out empty.
std::string in_iso_order(std::string_view text)
{
    auto pieces = pieces_of(text);
    if (pieces.size() > 3 or pieces.back().empty()) return {};
    if (not is_year(pieces.front())) std::ranges::reverse(pieces);
    if (not is_year(pieces.front())) return {};
    if (pieces.size() == 1) return pieces.front();

    const auto month = month_number(pieces[1]);
    if (month.empty()) return {};
    if (pieces.size() == 2) return pieces[0] + "-" + month;

    if (not are_digits(pieces[2]) or pieces[2].size() > 2) return {};
    const auto day = pieces[2].size() == 1 ? "0" + pieces[2] : pieces[2];
    return pieces[0] + "-" + month + "-" + day;
}

Text fill_in(const Field& field)
{
    return t("Vul dit in: {veld}", field.label);
}

Text choose(const Field& field)
{
    return t("Maak een keuze: {veld}", field.label);
}

Text give_number(const Field& field)
{
    return t("Vul een heel getal in, zoals 12: {veld}", field.label);
}

bool is_among(const std::vector<Choice>& choices, std::string_view value)
{
    return std::ranges::find(choices, value, &Choice::value) != choices.end();
}

} // namespace

void Reading::refuse(std::string_view name, Text problem)
{
    problems_.try_emplace(std::string{name}, std::move(problem));
}

std::string Reading::text(const Field& field)
{
    auto text = tidied(sent_[field.name]);
    if (not is_utf8(text)) {
        refuse(
            field.name, t("Deze tekst kwam onleesbaar aan. Typ hem opnieuw: {veld}", field.label)
        );
        return {};
    }
    if (field.rows == 1) std::ranges::replace(text, '\t', ' ');
    const bool breaks_line = field.rows == 1 and text.find('\n') != std::string::npos;
    if (has_control_characters(text) or breaks_line)
        refuse(
            field.name,
            t("Er staat een teken in dat niet te zien is. Typ de tekst opnieuw: {veld}",
              field.label)
        );

    if (text.empty() and field.need == Need::required) refuse(field.name, fill_in(field));
    if (const auto length = count_characters(text); length > field.longest)
        refuse(
            field.name,
            t("Maak dit {n} teken korter: {veld}",
              "Maak dit {n} tekens korter: {veld}",
              length - field.longest,
              field.label)
        );
    return text;
}

std::optional<Date> Reading::date(const Field& field)
{
    const auto text = tidied(sent_[field.name]);
    if (text.empty()) {
        if (field.need == Need::required) refuse(field.name, fill_in(field));
        return std::nullopt;
    }
    const auto date = Date::parse(in_iso_order(text));
    if (not date)
        refuse(field.name, t("Vul een datum in die bestaat, zoals 7-12-2022: {veld}", field.label));
    return date;
}

std::optional<Dated> Reading::dated(const Field& field)
{
    auto text = tidied(sent_[field.name]);
    if (text.empty()) {
        if (field.need == Need::required) refuse(field.name, fill_in(field));
        return std::nullopt;
    }
    const bool is_marked = text.ends_with('~');
    if (is_marked) text.pop_back();

    auto dated = Dated::parse(in_iso_order(text));
    if (not dated) {
        refuse(
            field.name,
            t("Vul een dag, maand of jaar in, zoals 7-12-2022, 12-2022 of 2022: {veld}",
              field.label)
        );
        return std::nullopt;
    }
    dated->is_year_derived = is_marked or sent_[name_of(field) + "-jaar-afgeleid"] == "ja";
    return dated;
}

std::optional<Count> Reading::count(const Field& field)
{
    const auto text = tidied(sent_[field.name]);
    const auto word = sent_[name_of(field) + "-soort"];
    const auto qualifier = word.empty() ? Qualifier::exact : parse_qualifier(word);
    if (not qualifier) {
        refuse(field.name, choose(field));
        return std::nullopt;
    }
    if (*qualifier == Qualifier::unknown) {
        if (not text.empty())
            refuse(
                field.name, t("Laat het aantal leeg als u ‘onbekend’ kiest: {veld}", field.label)
            );
        return Count{Qualifier::unknown, 0};
    }
    if (text.empty()) {
        if (field.need == Need::required)
            refuse(field.name, t("Vul een aantal in, of kies ‘onbekend’: {veld}", field.label));
        return std::nullopt;
    }
    const auto number = whole_number(text);
    if (not number or *number < 0) {
        refuse(field.name, give_number(field));
        return std::nullopt;
    }
    return Count{*qualifier, *number};
}

std::optional<std::int64_t> Reading::number(const Field& field, std::int64_t from, std::int64_t to)
{
    const auto text = tidied(sent_[field.name]);
    if (text.empty()) {
        if (field.need == Need::required) refuse(field.name, fill_in(field));
        return std::nullopt;
    }
    const auto number = whole_number(text);
    if (not number) {
        refuse(field.name, give_number(field));
        return std::nullopt;
    }
    if (*number < from or *number > to) {
        refuse(
            field.name,
            t("Vul een getal in van {laagste} tot en met {hoogste}: {veld}", from, to, field.label)
        );
        return std::nullopt;
    }
    return number;
}

bool Reading::tick(const Field& field) const
{
    return sent_[field.name] == "ja";
}

std::string Reading::choice(const Field& field, const std::vector<Choice>& choices)
{
    const auto value = sent_[field.name];
    if (value.empty()) {
        if (field.need == Need::required) refuse(field.name, choose(field));
        return {};
    }
    if (not is_among(choices, value)) {
        refuse(field.name, t("Kies een van de mogelijkheden: {veld}", field.label));
        return {};
    }
    return std::string{value};
}

std::vector<std::string> Reading::ticks(const Field& field, const std::vector<Choice>& choices)
{
    std::vector<std::string> ticked;
    for (const auto value : sent_.all(field.name)) {
        if (not is_among(choices, value))
            refuse(field.name, t("Kies uit de mogelijkheden: {veld}", field.label));
        else if (std::ranges::find(ticked, value) == ticked.end())
            ticked.emplace_back(value);
    }
    if (ticked.empty() and field.need == Need::required) refuse(field.name, choose(field));
    return ticked;
}

} // namespace wijkspraak::web
