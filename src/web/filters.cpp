#include "web/filters.hpp"

#include "web/parts.hpp"

namespace wijkspraak::web {

using html::attribute;
using html::cls;
using html::Node;

namespace {

Node show_button()
{
    return html::button(
        cls("utrecht-button utrecht-button--secondary-action"),
        attribute("type", "submit"),
        t("Tonen")
    );
}

Node around(Filters filters, Node lists)
{
    switch (filters) {
    case Filters::shown: break;
    case Filters::folded: return fold(t("Meer kiezen"), std::move(lists));
    case Filters::unfolded: return unfolded(t("Meer kiezen"), std::move(lists));
    }
    return lists;
}

} // namespace

Node filter(Literal name, Text label, const std::vector<Choice>& choices, std::string_view chosen)
{
    const auto id = "veld-" + std::string{name.view()};
    return html::div(
        cls("utrecht-form-field veld"),
        html::label(cls("utrecht-form-label"), attribute("for", id), std::move(label)),
        html::select(
            cls("utrecht-select utrecht-select--html-select"),
            html::id(id),
            attribute("name", name),
            html::each(
                choices,
                [&](const Choice& choice) {
                    return html::option(
                        attribute("value", choice.value),
                        html::flag("selected", choice.value == chosen),
                        choice.label
                    );
                }
            )
        )
    );
}

Node filter_form(const Filtering& filtering, std::vector<Node> filters)
{
    filters.push_back(show_button());
    auto lists = Node::group(std::move(filters));
    return html::form(
        cls("zoeken"),
        attribute("role", "search"),
        attribute("method", "get"),
        attribute("action", filtering.action),
        html::div(
            cls("utrecht-form-field veld"),
            html::label(cls("utrecht-form-label"), attribute("for", "veld-zoek"), filtering.label),
            html::div(
                cls("naast-elkaar"),
                html::input(
                    cls("utrecht-textbox utrecht-textbox--html-input"),
                    html::id("veld-zoek"),
                    attribute("type", "search"),
                    attribute("name", "zoek"),
                    attribute("value", filtering.words)
                ),
                html::when(filtering.filters != Filters::shown, show_button)
            )
        ),
        around(filtering.filters, std::move(lists))
    );
}

} // namespace wijkspraak::web
