#include "features/design/pages.hpp"

#include <doctest/doctest.h>

#include <set>

namespace wijkspraak::design {

namespace {

void collect_ids(const html::Node& node, std::multiset<std::string>& ids)
{
    for (const auto& attribute : node.attributes())
        if (attribute.name == "id") ids.insert(std::get<std::string>(attribute.value));
    for (const auto& child : node.children()) collect_ids(child, ids);
}

bool has_style(const html::Node& node)
{
    for (const auto& attribute : node.attributes())
        if (attribute.name == "style") return true;
    for (const auto& child : node.children())
        if (has_style(child)) return true;
    return false;
}

} // namespace

TEST_CASE("all parts stand on one page without claiming the same place")
{
    for (const auto make : {component_page, refused_form_page}) {
        std::multiset<std::string> ids;
        collect_ids(make().content, ids);
        CHECK_FALSE(ids.empty());
        for (const auto& id : ids) CHECK_MESSAGE(ids.count(id) == 1, id);
    }
}

TEST_CASE("no part has a style of its own, which the site would not let through")
{
    CHECK_FALSE(has_style(component_page().content));
    CHECK_FALSE(has_style(refused_form_page().content));
}

} // namespace wijkspraak::design
