#pragma once

#include "civic/count.hpp"
#include "civic/date.hpp"
#include "civic/dated.hpp"
#include "web/fields.hpp"
#include "web/html.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wijkspraak::web {

/// A value that can be chosen and how it is called.
struct Choice {
    std::string value;
    Text label;
    Text hint = {};
};

enum class Need { required, optional };

/// How a field looks and what may go into it.
struct Field {
    Literal name;
    Text label;
    Text hint = {};
    Need need = Need::optional;
    std::size_t longest = 200; ///< in characters, as a reader counts them
    int rows = 1;              ///< more than one makes it a text area
    Literal autocomplete = ""; ///< "email", "current-password"…
    bool takes_many = false;   ///< of a file field: whether several may be chosen at once
    bool is_focused = false;   ///< where one types on as soon as the page is there
};

/// A form that shows again what was sent, with what is wrong beside each field.
///
/// Every field takes a label: there is no way to write one without. `sent` holds what was typed or,
/// on the first visit, what is known.
class Form {
public:
    Form(const Fields& sent, const Problems& problems) : sent_{sent}, problems_{problems} {}

    /// What is wrong, with links to the fields; nothing when all is well. Stands above the form.
    html::Node summary() const;

    html::Node text(const Field& field) const; ///< one line, or a text area by its rows
    html::Node email(const Field& field) const;
    html::Node password(const Field& field) const;
    html::Node number(const Field& field) const;
    html::Node date(const Field& field) const; ///< a whole day
    /// A day, a month or a year, with a tick for a year that the source leaves out:
    /// fields NAME ("2022-12-07", "2022-12" or "2022") and NAME-jaar-afgeleid.
    html::Node dated(const Field& field) const;
    /// A number with its qualifier: fields NAME and NAME-soort.
    html::Node count(const Field& field) const;
    html::Node file(const Field& field) const;
    html::Node tick(const Field& field) const; ///< one box; sends "ja"
    html::Node select(const Field& field, const std::vector<Choice>& choices) const;
    html::Node radios(const Field& field, const std::vector<Choice>& choices) const;
    html::Node ticks(const Field& field, const std::vector<Choice>& choices) const;

private:
    const Fields& sent_;
    const Problems& problems_;
};

/// A form that posts its fields to `action` when the visitor presses the button `submit`.
template <typename... Parts>
html::Node post_form(std::string action, Text submit, Parts&&... parts);

/// The same for a form with files in it.
template <typename... Parts>
html::Node upload_form(std::string action, Text submit, Parts&&... parts);

/// A form that only has a button.
html::Node press(std::string action, Text submit);

/// A search form that goes to `action` by GET, with the field "zoek".
html::Node search_form(std::string action, Text label, std::string_view sent);

/// Reads a form field by field and collects all that is wrong at once.
///
///     Reading reading{fields};
///     Draft draft{.title = reading.text(title_field), .on = reading.dated(on_field)};
///     if (not reading.ok()) return reading.problems();
class Reading {
public:
    explicit Reading(const Fields& sent) : sent_{sent} {}

    /// Without blanks at the ends, line breaks as \n. Refused: empty while required, too long, not
    /// UTF-8, control characters.
    std::string text(const Field& field);
    std::optional<Date> date(const Field& field);
    std::optional<Dated> dated(const Field& field);
    std::optional<Count> count(const Field& field);
    std::optional<std::int64_t> number(const Field& field, std::int64_t from, std::int64_t to);
    bool tick(const Field& field) const;
    /// One of the values in `choices`; anything else is refused.
    std::string choice(const Field& field, const std::vector<Choice>& choices);
    std::vector<std::string> ticks(const Field& field, const std::vector<Choice>& choices);

    /// A problem of the form's own ("the end lies before the beginning").
    void refuse(std::string_view name, Text problem);

    bool ok() const { return problems_.empty(); }
    const Problems& problems() const { return problems_; }

private:
    const Fields& sent_;
    Problems problems_;
};

html::Node form_node(
    std::string action, Text submit, bool has_files, std::vector<html::Node> parts
);

template <typename... Parts>
html::Node post_form(std::string action, Text submit, Parts&&... parts)
{
    std::vector<html::Node> all;
    (all.emplace_back(std::forward<Parts>(parts)), ...);
    return form_node(std::move(action), std::move(submit), false, std::move(all));
}

template <typename... Parts>
html::Node upload_form(std::string action, Text submit, Parts&&... parts)
{
    std::vector<html::Node> all;
    (all.emplace_back(std::forward<Parts>(parts)), ...);
    return form_node(std::move(action), std::move(submit), true, std::move(all));
}

} // namespace wijkspraak::web
