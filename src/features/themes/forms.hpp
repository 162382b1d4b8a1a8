#pragma once

#include "base/result.hpp"
#include "features/people/people.hpp"
#include "features/themes/draft.hpp"
#include "features/themes/themes.hpp"
#include "web/address.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::themes {

/// From where a step is taken, and so where its taker goes on: the list of what is still to be
/// placed, what a search found, the page of a theme, or the suggestions and one group of those.
struct Spot {
    std::string words = {};
    std::optional<int> after = {};  ///< what is to be placed with a number above this one
    std::optional<int> before = {}; ///< what was found, or stands in a theme, below this one
    std::optional<int> theme = {};
    bool is_suggestions = false;
    std::optional<Unit> centre = {}; ///< of the group
};
Spot read_spot(const web::Fields& sent);
/// The same for on a page that leads back to it.
web::Address with_spot(web::Address address, const Spot& spot);
html::Node spot_fields(const Spot& spot);
html::Node hidden(Literal name, std::string value);

/// "i1.i2.p3", for in an address or a field that nobody sees.
std::string to_words(const std::vector<Unit>& units);
std::vector<Unit> read_units(std::string_view words);

/// What somebody wants done with what is ticked.
enum class Wish { place, take_out, merge };
std::string_view to_word(Wish wish);
std::optional<Wish> parse_wish(std::string_view word);
/// "i12-3": this unit in that theme, with one press.
std::string press_word(const Unit& unit, ThemeId theme);

struct Chosen {
    Wish wish = Wish::place;
    std::vector<Unit> units = {};
    std::vector<Unit> ticked = {}; ///< that stay so: a single press is about something else
    std::vector<Unit> shown = {};  ///< all that could be ticked, in the order of the page
    std::optional<ThemeId> theme = {};
    std::string new_theme = {};
    std::string why = {};
};
Result<Chosen, web::Problems> read_chosen(
    const web::Fields& sent, const std::vector<Theme>& themes
);
/// The fields beside a list: in which theme, and why.
html::Node placing_fields(const web::Form& form, const std::vector<Theme>& themes);
/// What is ticked on a page that is shown again.
std::vector<Unit> ticked_in(const web::Fields& sent);

/// How units are read from now on.
html::Node reading_fields(const web::Form& form);
html::Node parts_fields(const web::Form& form, std::size_t parts);
/// "deel1": the field of the first part.
std::string name_of_part(std::size_t part);
Result<Reading, web::Problems> read_wording(const web::Fields& sent, std::vector<Unit> units);
Result<Reading, web::Problems> read_parts(const web::Fields& sent, const Unit& unit);

/// What a theme can refer to.
struct References {
    std::vector<inputs::Outcome> outcomes = {};
    std::vector<people::Account> accounts = {};
};
html::Node theme_fields(const web::Form& form, const References& references);
/// Another wording needs its reason.
struct ThemeChange {
    ThemeDraft draft;
    std::string why;
};
Result<ThemeChange, web::Problems> read_theme_change(
    const web::Fields& sent, const Theme& before, const References& references
);
web::Fields fields_of(const ThemeDraft& theme);

html::Node merge_fields(const web::Form& form, const std::vector<Theme>& themes);
Result<ThemeMerge, web::Problems> read_theme_merge(
    const web::Fields& sent, ThemeId from, const std::vector<Theme>& themes
);

html::Node answer_fields(const web::Form& form);
Result<std::string, web::Problems> read_answer_text(const web::Fields& sent);
inline constexpr Literal answer_name = "antwoord";

html::Node reply_fields(const web::Form& form);
Result<std::string, web::Problems> read_reply(const web::Fields& sent);

/// Why an entry is withheld, as everyone reads it.
html::Node withholding_fields(const web::Form& form);
Result<std::string, web::Problems> read_withholding(const web::Fields& sent);
html::Node opening_fields(const web::Form& form);
Result<std::string, web::Problems> read_opening(const web::Fields& sent);

} // namespace wijkspraak::themes

namespace wijkspraak::web {

template <>
struct PathValue<themes::Unit> {
    static std::optional<themes::Unit> parse(std::string_view text)
    {
        return themes::Unit::parse(text);
    }
};

} // namespace wijkspraak::web
