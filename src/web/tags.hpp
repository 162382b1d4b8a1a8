#pragma once

#include "web/node.hpp"

/// The elements that pages are made of; pages include web/html.hpp.
namespace wijkspraak::html {

/// An element: call it with its attributes and its children, in any order.
struct Tag {
    std::string_view name;

    template <typename... Parts>
    Node operator()(Parts&&... parts) const
    {
        constexpr auto attributes = (std::size_t{0} + ... + std::size_t{is_attribute<Parts>});
        std::vector<Attribute> own;
        std::vector<Node> children;
        own.reserve(attributes);
        children.reserve(sizeof...(Parts) - attributes);
        (put(own, children, std::forward<Parts>(parts)), ...);
        return Node::element(name, std::move(own), std::move(children));
    }

private:
    template <typename Part>
    static constexpr bool is_attribute = std::same_as<std::remove_cvref_t<Part>, Attribute>;

    template <typename Part>
    static void put(std::vector<Attribute>& own, std::vector<Node>& children, Part&& part)
    {
        if constexpr (is_attribute<Part>)
            own.push_back(std::forward<Part>(part));
        else
            children.emplace_back(std::forward<Part>(part));
    }
};

inline constexpr Tag a{"a"};
inline constexpr Tag abbr{"abbr"};
inline constexpr Tag article{"article"};
inline constexpr Tag aside{"aside"};
inline constexpr Tag blockquote{"blockquote"};
inline constexpr Tag body{"body"};
inline constexpr Tag br{"br"};
inline constexpr Tag button{"button"};
inline constexpr Tag caption{"caption"};
inline constexpr Tag code{"code"};
inline constexpr Tag dd{"dd"};
inline constexpr Tag details{"details"};
inline constexpr Tag div{"div"};
inline constexpr Tag dl{"dl"};
inline constexpr Tag dt{"dt"};
inline constexpr Tag em{"em"};
inline constexpr Tag fieldset{"fieldset"};
inline constexpr Tag figcaption{"figcaption"};
inline constexpr Tag figure{"figure"};
inline constexpr Tag footer{"footer"};
inline constexpr Tag form{"form"};
inline constexpr Tag h1{"h1"};
inline constexpr Tag h2{"h2"};
inline constexpr Tag h3{"h3"};
inline constexpr Tag h4{"h4"};
inline constexpr Tag head{"head"};
inline constexpr Tag header{"header"};
inline constexpr Tag hr{"hr"};
inline constexpr Tag input{"input"};
inline constexpr Tag label{"label"};
inline constexpr Tag legend{"legend"};
inline constexpr Tag li{"li"};
inline constexpr Tag link{"link"};
inline constexpr Tag main{"main"};
inline constexpr Tag meta{"meta"};
inline constexpr Tag nav{"nav"};
inline constexpr Tag ol{"ol"};
inline constexpr Tag option{"option"};
inline constexpr Tag p{"p"};
inline constexpr Tag progress{"progress"};
inline constexpr Tag section{"section"};
inline constexpr Tag select{"select"};
inline constexpr Tag small{"small"};
inline constexpr Tag span{"span"};
inline constexpr Tag strong{"strong"};
inline constexpr Tag summary{"summary"};
inline constexpr Tag table{"table"};
inline constexpr Tag tbody{"tbody"};
inline constexpr Tag td{"td"};
inline constexpr Tag textarea{"textarea"};
inline constexpr Tag th{"th"};
inline constexpr Tag thead{"thead"};
inline constexpr Tag time{"time"};
inline constexpr Tag title{"title"};
inline constexpr Tag tr{"tr"};
inline constexpr Tag ul{"ul"};

} // namespace wijkspraak::html
