#include "support/town.hpp"

#include "app/features.hpp"

#include <doctest/doctest.h>

#include <charconv>

namespace wijkspraak::testing {

using html::Node;

namespace {

std::string attribute_of(const Node& node, std::string_view name)
{
    for (const auto& attribute : node.attributes()) {
        if (attribute.name != name) continue;
        if (const auto* text = std::get_if<std::string>(&attribute.value)) return *text;
        if (const auto* text = std::get_if<std::string_view>(&attribute.value))
            return std::string{*text};
        return Language::dutch().say(std::get<Text>(attribute.value));
    }
    return {};
}

bool has_attribute(const Node& node, std::string_view name)
{
    for (const auto& attribute : node.attributes())
        if (attribute.name == name) return true;
    return false;
}

/// The first element of which the test holds, in the order of the page.
template <typename Test>
const Node* find(const Node& node, Test&& test)
{
    if (not node.tag().empty() and test(node)) return &node;
    for (const auto& child : node.children())
        if (const auto* match = find(child, test)) return match;
    return nullptr;
}

template <typename Visit>
void walk(const Node& node, Visit&& visit)
{
    visit(node);
    for (const auto& child : node.children()) walk(child, visit);
}

const Node* find_text(const Node& node, std::string_view tag, std::string_view text)
{
    return find(node, [&](const Node& match) {
        return match.tag() == tag and html::text_of(match).find(text) != std::string::npos;
    });
}

const Node* find_id(const Node& node, const std::string& id)
{
    return find(node, [&](const Node& match) { return attribute_of(match, "id") == id; });
}

std::string trimmed(std::string text)
{
    const auto from = text.find_first_not_of(" \n");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(" \n") - from + 1);
}

std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%' and i + 2 < text.size()) {
            int value = 0;
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16);
            out += static_cast<char>(value);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

web::Fields query_of(std::string_view address)
{
    web::Fields fields;
    address = address.substr(0, address.find('#'));
    auto query = address.substr(std::min(address.find('?'), address.size()));
    while (query.size() > 1) {
        query.remove_prefix(1);
        const auto pair = query.substr(0, query.find('&'));
        const auto equals = pair.find('=');
        fields.add(
            decoded(pair.substr(0, equals)),
            equals == std::string_view::npos ? "" : decoded(pair.substr(equals + 1))
        );
        query.remove_prefix(std::min(pair.size(), query.size()));
    }
    return fields;
}

bool is_on(const Node& box)
{
    return has_attribute(box, "checked");
}

/// The value of the option that stands in a list.
std::optional<std::string> chosen_in(const Node& list)
{
    const Node* chosen = nullptr;
    walk(list, [&](const Node& option) {
        if (option.tag() != "option") return;
        if (chosen == nullptr or has_attribute(option, "selected")) chosen = &option;
    });
    if (chosen == nullptr) return std::nullopt;
    return attribute_of(*chosen, "value");
}

std::optional<std::string> value_of_input(const Node& input)
{
    const auto type = attribute_of(input, "type");
    const bool is_box = type == "checkbox" or type == "radio";
    if (type == "file" or (is_box and not is_on(input))) return std::nullopt;
    return attribute_of(input, "value");
}

/// What a browser would send of one element of a form.
std::optional<std::string> value_of(const Node& node)
{
    if (node.tag() == "textarea") return trimmed(html::text_of(node));
    if (node.tag() == "select") return chosen_in(node);
    if (node.tag() == "input") return value_of_input(node);
    return std::nullopt;
}

void collect(const Node& node, std::map<std::string, std::vector<std::string>>& values)
{
    const auto name = attribute_of(node, "name");
    if (name.empty() or has_attribute(node, "disabled")) return;
    if (auto value = value_of(node)) values[name].push_back(*std::move(value));
}

/// What a browser puts behind the address for a form that goes by GET.
std::string address_query(const web::Fields& sent)
{
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string query;
    const auto append = [&](std::string_view text) {
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            ((query += '%') += hex[byte / hex.size()]) += hex[byte % hex.size()];
        }
    };
    for (const auto& [name, value] : sent.values()) {
        query += query.empty() ? '?' : '&';
        append(name);
        query += '=';
        append(value);
    }
    return query;
}

} // namespace

Town::Town()
    : own_{storage::Database::open(":memory:")}, database_{own_.get()}, routes_{app::routes()}
{
    database_->migrate(app::migrations());
}

Town::Town(storage::Database& database) : database_{&database}, routes_{app::routes()}
{
    database_->migrate(app::migrations());
}

web::Response Town::get(std::string_view address, const web::Viewer& viewer)
{
    return answer(web::Method::get, address, viewer, nullptr, {});
}

web::Response Town::post(
    std::string_view address,
    const web::Viewer& viewer,
    const web::Fields& fields,
    const std::vector<web::Upload>& uploads
)
{
    return answer(web::Method::post, address, viewer, &fields, uploads);
}

std::int64_t Town::count(std::string_view sql)
{
    return look([&](storage::Transaction& transaction) {
        return transaction.run(sql).at(0).number(0);
    });
}

web::Response Town::answer(
    web::Method method,
    std::string_view address,
    const web::Viewer& viewer,
    const web::Fields* sent,
    const std::vector<web::Upload>& uploads
)
{
    const auto query = query_of(address);
    const auto path = address.substr(0, address.find_first_of("?#"));
    web::SlowContext context{
        {
         .viewer = viewer,
         .fields = sent != nullptr ? *sent : query,
         .uploads = uploads,
         .settings = settings,
         .now = now,
         .path = path,
         .client = "192.0.2.1",
         .session = "",
         .database = *database_,
         .unit = nullptr,
         }
    };
    return web::dispatch(routes_, method, context);
}

Visitor& Visitor::open(std::string_view address)
{
    address_ = address;
    response_ = town_.get(address_, viewer_);
    filled_.clear();
    if (response_.status == 303) return open(std::string{response_.location});
    return *this;
}

const Node& Visitor::content() const
{
    const auto* page = std::get_if<web::Page>(&response_.body);
    REQUIRE_MESSAGE(page != nullptr, "there is no page at ", address_);
    return page->content;
}

Visitor& Visitor::fill(std::string_view label, std::string value)
{
    const auto* found = find_text(content(), "label", label);
    REQUIRE_MESSAGE(found != nullptr, "no field is labelled: ", std::string{label}, " on ", text());
    const auto* field = find_id(content(), attribute_of(*found, "for"));
    REQUIRE_MESSAGE(field != nullptr, "the label has no field: ", std::string{label});
    filled_[attribute_of(*field, "name")] = {std::move(value)};
    return *this;
}

Visitor& Visitor::tick(std::string_view label)
{
    const auto* found = find_text(content(), "label", label);
    REQUIRE_MESSAGE(found != nullptr, "no box is labelled: ", std::string{label}, " on ", text());
    const auto* box = find_id(content(), attribute_of(*found, "for"));
    REQUIRE_MESSAGE(box != nullptr, "the label has no box: ", std::string{label});
    filled_[attribute_of(*box, "name")].push_back(attribute_of(*box, "value"));
    return *this;
}

Visitor& Visitor::untick(std::string_view label)
{
    const auto* found = find_text(content(), "label", label);
    REQUIRE_MESSAGE(found != nullptr, "no box is labelled: ", std::string{label});
    const auto* box = find_id(content(), attribute_of(*found, "for"));
    REQUIRE_MESSAGE(box != nullptr, "the label has no box: ", std::string{label});
    filled_[attribute_of(*box, "name")] = {};
    return *this;
}

Visitor& Visitor::choose(std::string_view label, std::string_view option)
{
    if (const auto* found = find_text(content(), "label", label)) {
        const auto* field = find_id(content(), attribute_of(*found, "for"));
        if (field != nullptr and field->tag() == "select") {
            const auto* chosen = find_text(*field, "option", option);
            REQUIRE_MESSAGE(chosen != nullptr, "no such option: ", std::string{option});
            filled_[attribute_of(*field, "name")] = {attribute_of(*chosen, "value")};
            return *this;
        }
    }
    const auto* set = find(content(), [&](const Node& node) {
        return node.tag() == "fieldset" and find_text(node, "legend", label) != nullptr;
    });
    REQUIRE_MESSAGE(set != nullptr, "nothing to choose is called: ", std::string{label});
    const auto* found = find_text(*set, "label", option);
    REQUIRE_MESSAGE(found != nullptr, "no such choice: ", std::string{option});
    const auto* button = find_id(*set, attribute_of(*found, "for"));
    REQUIRE_MESSAGE(button != nullptr, "the choice has no button: ", std::string{option});
    filled_[attribute_of(*button, "name")] = {attribute_of(*button, "value")};
    return *this;
}

Visitor& Visitor::press(std::string_view button)
{
    const auto* form = find(content(), [&](const Node& node) {
        return node.tag() == "form" and find_text(node, "button", button) != nullptr;
    });
    REQUIRE_MESSAGE(form != nullptr, "no button says: ", std::string{button}, " on ", text());

    std::map<std::string, std::vector<std::string>> values;
    walk(*form, [&](const Node& node) { collect(node, values); });
    for (const auto& [name, filled] : filled_) values[name] = filled;
    const auto* pressed = find_text(*form, "button", button);
    if (has_attribute(*pressed, "name"))
        values[attribute_of(*pressed, "name")] = {attribute_of(*pressed, "value")};

    web::Fields sent;
    for (const auto& [name, all] : values)
        for (const auto& value : all) sent.add(name, value);

    const auto action = attribute_of(*form, "action");
    if (attribute_of(*form, "method") == "get") {
        filled_.clear();
        const auto fragment = action.substr(std::min(action.find('#'), action.size()));
        const auto path = action.substr(0, action.size() - fragment.size());
        return open(path + address_query(sent) + fragment);
    }
    response_ = town_.post(action, viewer_, sent);
    filled_.clear();
    if (response_.status == 303) return open(std::string{response_.location});
    address_ = action;
    return *this;
}

Visitor& Visitor::follow(std::string_view link)
{
    const auto* found = find_text(content(), "a", link);
    REQUIRE_MESSAGE(found != nullptr, "no link says: ", std::string{link}, " on ", text());
    return open(attribute_of(*found, "href"));
}

bool Visitor::sees(std::string_view text) const
{
    return this->text().find(text) != std::string::npos;
}

std::string Visitor::text() const
{
    const auto* page = std::get_if<web::Page>(&response_.body);
    if (page == nullptr) return "(no page)";
    return Language::dutch().say(page->title) + " " + html::text_of(page->content);
}

} // namespace wijkspraak::testing
