#include "paper/pdf/tagging.hpp"

#include "paper/pdf/artifacts.hpp"
#include "paper/pdf/qpdf.hpp"
#include "paper/pdf/style.hpp"
#include "paper/xml.hpp"

#include <map>
#include <memory>
#include <stdexcept>

namespace wijkspraak::paper::pdf {

namespace {

using Object = QPDFObjectHandle;
using Kid = Element::Kid;

Object name(std::string_view text)
{
    return Object::newName("/" + std::string{text});
}

Object words(const std::string& text)
{
    return Object::newUnicodeString(text);
}

Object number(double value)
{
    return Object::newReal(value, 2);
}

std::string to_pdf_date(Date date)
{
    std::string digits;
    for (const auto character : to_iso(date))
        if (character != '-') digits += character;
    return "D:" + digits + "000000Z";
}

std::string xmp_of(const Document& document)
{
    const auto day = to_iso(document.dated) + "T00:00:00Z";
    return R"(<?xpacket begin=")"
           "\xEF\xBB\xBF"
           R"(" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">)" +
           xml::escaped(document.title) + R"(</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>)" +
           xml::escaped(document.author) + R"(</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>)" +
           xml::escaped(document.language) + R"(</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>)" +
           day + "</xmp:CreateDate>\n<xmp:ModifyDate>" + day + R"(</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>)";
}

/// Writes the structure into a PDF that cairo has drawn.
class Tagger {
public:
    Tagger(QPDF& pdf, const Structure& structure, const std::function<void()>& go_on)
        : pdf_{pdf}, structure_{structure}, go_on_{go_on}, pages_{pdf.getAllPages()}
    {
        if (pages_.size() != structure.ink.size())
            throw std::logic_error{"the PDF has other pages than were composed"};
    }

    void tag()
    {
        for (std::size_t i = 0; i < structure_.elements.size(); ++i)
            elements_.push_back(pdf_.makeIndirectObject(Object::newDictionary()));
        make_links();
        make_elements();
        make_pages();
        make_root();
        make_destinations();
    }

private:
    Object& page(int number) { return pages_[static_cast<std::size_t>(number)]; }
    Object& element(int number) { return elements_[static_cast<std::size_t>(number)]; }

    // A PDF counts from the bottom left of the sheet.
    Object across(double x) const { return number(x * structure_.scale); }
    Object up(double y) const { return number((page_height - y) * structure_.scale); }

    void make_links()
    {
        for (const auto& link : structure_.links) {
            auto place = Object::newArray();
            place.appendItem(across(link.place.left));
            place.appendItem(up(link.place.bottom));
            place.appendItem(across(link.place.right));
            place.appendItem(up(link.place.top));

            auto annotation =
                Object::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>");
            annotation.replaceKey("/Rect", place);
            annotation.replaceKey("/Contents", words(link.words));
            annotation.replaceKey("/StructParent", Object::newInteger(key_of_link(links_.size())));
            if (link.address.starts_with('#')) {
                annotation.replaceKey("/Dest", Object::newString(link.address.substr(1)));
            } else {
                auto action = Object::parse("<< /Type /Action /S /URI >>");
                action.replaceKey("/URI", Object::newString(link.address));
                annotation.replaceKey("/A", action);
            }
            links_.push_back(pdf_.makeIndirectObject(annotation));
            annotations_[link.page].push_back(links_.back());
        }
    }

    long long key_of_link(std::size_t link) const
    {
        return static_cast<long long>(structure_.ink.size() + link);
    }

    void make_elements()
    {
        element(0).replaceKey("/Type", name("StructElem"));
        element(0).replaceKey("/S", name("Document"));
        for (std::size_t i = 0; i < structure_.elements.size(); ++i) {
            if (i % 1000 == 0) go_on_();
            make_element(structure_.elements[i], elements_[i]);
        }
    }

    void make_element(const Element& element, Object& object)
    {
        object.replaceKey("/Type", name("StructElem"));
        object.replaceKey("/S", name(element.tag));
        if (not element.alternative.empty()) object.replaceKey("/Alt", words(element.alternative));
        if (auto attributes = attributes_of(element); attributes.isDictionary())
            object.replaceKey("/A", attributes);

        const auto home = page_of(element);
        if (home >= 0) object.replaceKey("/Pg", page(home));
        if (element.kids.empty()) return;
        auto kids = Object::newArray();
        for (const auto& kid : element.kids) kids.appendItem(make_kid(kid, home, object));
        object.replaceKey("/K", element.kids.size() == 1 ? kids.getArrayItem(0) : kids);
    }

    static int page_of(const Element& element)
    {
        for (const auto& kid : element.kids)
            if (kid.kind != Kid::Kind::element) return kid.page;
        return -1;
    }

    Object make_kid(const Kid& kid, int home, Object& parent)
    {
        if (kid.kind == Kid::Kind::element) {
            element(kid.index).replaceKey("/P", parent);
            return element(kid.index);
        }
        if (kid.kind == Kid::Kind::ink and kid.page == home) return Object::newInteger(kid.index);

        auto reference = Object::newDictionary();
        reference.replaceKey("/Pg", page(kid.page));
        if (kid.kind == Kid::Kind::ink) {
            reference.replaceKey("/Type", name("MCR"));
            reference.replaceKey("/MCID", Object::newInteger(kid.index));
        } else {
            reference.replaceKey("/Type", name("OBJR"));
            reference.replaceKey("/Obj", links_[static_cast<std::size_t>(kid.index)]);
        }
        return reference;
    }

    Object attributes_of(const Element& element) const
    {
        if (not element.scope.empty())
            return Object::parse("<< /O /Table /Scope /" + std::string{element.scope} + " >>");
        if (not element.numbering.empty())
            return Object::parse(
                "<< /O /List /ListNumbering /" + std::string{element.numbering} + " >>"
            );
        if (element.tag != "Figure") return Object::newNull();

        auto attributes = Object::parse("<< /O /Layout /Placement /Block >>");
        auto bounds = Object::newArray();
        bounds.appendItem(across(element.bounds.left));
        bounds.appendItem(up(element.bounds.bottom));
        bounds.appendItem(across(element.bounds.right));
        bounds.appendItem(up(element.bounds.top));
        attributes.replaceKey("/BBox", bounds);
        return attributes;
    }

    void make_pages()
    {
        for (int i = 0; i < static_cast<int>(pages_.size()); ++i) {
            page(i).replaceKey("/StructParents", Object::newInteger(i));
            page(i).replaceKey("/Tabs", name("S"));
            if (const auto found = annotations_.find(i); found != annotations_.end())
                page(i).replaceKey("/Annots", Object::newArray(found->second));
            QPDFPageObjectHelper{page(i)}.addContentTokenFilter(std::make_shared<ArtifactFilter>());
        }
    }

    void make_root()
    {
        auto numbers = Object::newArray();
        for (std::size_t i = 0; i < structure_.ink.size(); ++i) {
            auto owners = Object::newArray();
            for (const auto owner : structure_.ink[i]) owners.appendItem(element(owner));
            numbers.appendItem(Object::newInteger(static_cast<long long>(i)));
            numbers.appendItem(pdf_.makeIndirectObject(owners));
        }
        for (std::size_t i = 0; i < links_.size(); ++i) {
            numbers.appendItem(Object::newInteger(key_of_link(i)));
            numbers.appendItem(element(structure_.links[i].element));
        }
        auto parents = Object::newDictionary();
        parents.replaceKey("/Nums", numbers);

        auto tree = pdf_.makeIndirectObject(Object::parse("<< /Type /StructTreeRoot >>"));
        tree.replaceKey("/K", element(0));
        tree.replaceKey("/ParentTree", pdf_.makeIndirectObject(parents));
        tree.replaceKey("/ParentTreeNextKey", Object::newInteger(key_of_link(links_.size())));
        element(0).replaceKey("/P", tree);
        pdf_.getRoot().replaceKey("/StructTreeRoot", tree);
    }

    void make_destinations()
    {
        std::map<std::string, Object> sorted;
        for (const auto& destination : structure_.destinations) {
            auto place = Object::newArray();
            place.appendItem(page(destination.page));
            place.appendItem(name("XYZ"));
            place.appendItem(Object::newNull());
            place.appendItem(up(destination.y - 8));
            place.appendItem(Object::newNull());
            sorted.emplace(destination.anchor, place);
        }
        auto names = Object::newArray();
        for (const auto& [anchor, place] : sorted) {
            names.appendItem(Object::newString(anchor));
            names.appendItem(place);
        }
        auto tree = Object::newDictionary();
        tree.replaceKey("/Names", names);
        auto root = Object::newDictionary();
        root.replaceKey("/Dests", pdf_.makeIndirectObject(tree));
        pdf_.getRoot().replaceKey("/Names", root);
    }

    QPDF& pdf_;
    const Structure& structure_;
    const std::function<void()>& go_on_;
    std::vector<Object> pages_;
    std::vector<Object> elements_;
    std::vector<Object> links_;
    std::map<int, std::vector<Object>> annotations_; ///< by page
};

void describe(QPDF& pdf, const Document& document)
{
    auto information = Object::newDictionary();
    information.replaceKey("/Title", words(document.title));
    if (not document.author.empty()) information.replaceKey("/Author", words(document.author));
    information.replaceKey("/Producer", words("Wijkspraak"));
    information.replaceKey("/CreationDate", Object::newString(to_pdf_date(document.dated)));
    information.replaceKey("/ModDate", Object::newString(to_pdf_date(document.dated)));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));

    auto metadata = Object::newStream(&pdf, xmp_of(document));
    metadata.getDict().replaceKey("/Type", name("Metadata"));
    metadata.getDict().replaceKey("/Subtype", name("XML"));

    auto root = pdf.getRoot();
    root.replaceKey("/Metadata", metadata);
    root.replaceKey("/Lang", words(document.language));
    root.replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
    root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
}

class Reporter : public QPDFWriter::ProgressReporter {
public:
    explicit Reporter(const std::function<void()>& go_on) : go_on_{go_on} {}
    void reportProgress(int) override { go_on_(); }

private:
    const std::function<void()>& go_on_;
};

} // namespace

std::string tagged(
    std::string untagged,
    const Structure& structure,
    const Document& document,
    const std::function<void()>& go_on
)
{
    QPDF pdf;
    pdf.processMemoryFile("report", untagged.data(), untagged.size());
    Tagger{pdf, structure, go_on}.tag();
    describe(pdf, document);

    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setMinimumPDFVersion("1.7");
    writer.registerProgressReporter(std::make_shared<Reporter>(go_on));
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

} // namespace wijkspraak::paper::pdf
