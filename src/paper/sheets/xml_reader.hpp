#pragma once

#include "paper/sheets/package.hpp"

#include <expat.h>

#include <optional>

namespace wijkspraak::paper::sheets {

/// The attributes of an element, by their names without prefix.
class Attributes {
public:
    explicit Attributes(const char* const* pairs) : pairs_{pairs} {}

    /// Empty when there is none.
    std::string_view operator[](std::string_view name) const;
    bool has(std::string_view name) const;
    /// A count such as "3"; `otherwise` when there is none or it is no number above zero.
    std::int64_t count(std::string_view name, std::int64_t otherwise) const;

private:
    const char* find(std::string_view name) const;

    const char* const* pairs_;
};

/// Takes in the elements of a file as they come by, by their names without prefix.
class Elements {
public:
    virtual ~Elements() = default;
    virtual void opened(std::string_view name, const Attributes& attributes) = 0;
    virtual void closed(std::string_view name) = 0;
    /// A piece of text; one text may come in many pieces.
    virtual void text(std::string_view) {}

    /// Stops the reading; the first reason counts.
    void refuse(Refusal refusal)
    {
        if (not refusal_) refusal_ = std::move(refusal);
    }
    const std::optional<Refusal>& refusal() const { return refusal_; }

private:
    std::optional<Refusal> refusal_;
};

/// Reads one XML file of a package piece by piece. A document type is refused, and with it all that
/// could be looked up elsewhere or written out a billion times.
class XmlReader {
public:
    XmlReader(Package& package, const std::string& entry, Elements& elements);

    /// Reads a further piece; false when all has been read.
    Result<bool, Refusal> read_on();

    std::optional<Refusal> read_all();

private:
    struct Free {
        void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
    };

    static void at_start(void* self, const char* name, const char** pairs);
    static void at_end(void* self, const char* name);
    static void at_text(void* self, const char* text, int size);
    static void at_doctype(void* self, const char*, const char*, const char*, int);
    /// What the elements do, with what they throw kept apart: it may not pass through the parser.
    template <typename Action>
    void pass(Action&& action);
    std::optional<Refusal> parse(const char* piece, std::size_t size, bool is_last);

    Entry entry_;
    Elements& elements_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
    std::vector<char> room_;
    std::exception_ptr thrown_;
    std::int64_t given_ = 0; ///< bytes
    int depth_ = 0;
    bool is_done_ = false;
};

} // namespace wijkspraak::paper::sheets
