#pragma once

#include "web/forms.hpp"

/// The form above a list: words to search by, and lists to choose from, which go into the address.
namespace wijkspraak::web {

/// A list to choose from; the first of the choices is usually "all of them", with an empty value.
html::Node filter(
    Literal name, Text label, const std::vector<Choice>& choices, std::string_view chosen
);

/// Whether the lists of a filter form are seen at once: when there are few, or one is in use.
enum class Filters { shown, folded, unfolded };

/// What a filter form goes to, and what was searched for.
struct Filtering {
    std::string action;
    Text label; ///< of the field with words
    std::string words = {};
    Filters filters = Filters::shown;
};
/// A form that goes to its action by GET, with the field "zoek" and these filters.
html::Node filter_form(const Filtering& filtering, std::vector<html::Node> filters);

} // namespace wijkspraak::web
