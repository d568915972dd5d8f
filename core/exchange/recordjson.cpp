#include "core/exchange/iiif.h"
#include "core/exchange/jsonslices.h"
#include "core/exchange/recordforms.h"

#include <algorithm>
#include <unordered_map>

namespace lianming {

namespace {

constexpr int headerSample = 200;
constexpr qsizetype mostOrdered = 2000;

/// The texts that stand at each path of an object ("dateRange.startYear"); items of lists share their list's path.
void flattened(const Json &value, std::string &path, const std::function<void(const std::string &, std::string)> &use)
{
    if (value.is_object()) {
        for (const auto &[key, inner] : value.items()) {
            const size_t length = path.size();
            path += (path.empty() ? "" : ".") + key;
            flattened(inner, path, use);
            path.resize(length);
        }
    } else if (value.is_array()) {
        for (const Json &item : value)
            flattened(item, path, use);
    } else if (value.is_string()) {
        use(path, value.get<std::string>());
    } else if (!value.is_null()) {
        use(path, value.dump());
    }
}

Json parsed(std::string_view slice)
{
    return Json::parse(slice.begin(), slice.end(), nullptr, false);
}

/// The list of an object that holds the records, where the object is none itself: the longest one of objects.
std::string listOfRecords(const Json &document)
{
    std::string out;
    size_t longest = 0;
    for (const auto &[key, value] : document.items()) {
        const auto field = fieldNamed(QString::fromStdString(key));
        const bool isTitle = field == AssetField::AccessionNumber || field == AssetField::Title
                             || field == AssetField::TitleEn || field == AssetField::TitleZh;
        if (isTitle && !value.is_structured())
            return {};
        if (value.is_array() && value.size() > longest && value.front().is_object()) {
            longest = value.size();
            out = key;
        }
    }
    return out;
}

class JsonRecords final : public RecordSource
{
public:
    JsonRecords(std::unique_ptr<TextSource> text, QString name, RecordContext &context)
        : m_text(std::move(text)), m_name(std::move(name)), m_context(&context), m_slices({})
    {
        m_form = "JSON";
        m_encoding = QString::fromLatin1(m_text->encoding());
        m_total = qint64(m_text->text().size());
        const std::string list = findList();
        m_slices = JsonSlices(m_text->text(), list);
        m_isIiif = m_first && isIiif(*m_first);
        m_first.reset();
        if (m_isIiif) {
            m_form = "IIIF";
            m_header = m_iiif.units().header();
            m_mapping = m_iiif.units().mapping();
            return;
        }
        m_header = context.columns.isEmpty() ? sampledHeader(list) : context.columns;
        for (qsizetype i = 0; i < m_header.size(); ++i)
            m_places.emplace(m_header[i].toStdString(), size_t(i));
        m_texts.resize(size_t(m_header.size()));
        if (m_header.isEmpty())
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is JSON, but holds no objects"),
                        {m_name});
    }

    [[nodiscard]] bool next(std::optional<ImportIssue> &issue) override
    {
        for (;;) {
            if (m_isIiif && m_iiif.next(issue, m_context->manifests)) {
                ++m_record;
                m_cells = issue ? std::span<const std::string_view>() : m_iiif.cells();
                m_notes = m_iiif.notes();
                return true;
            }
            issue.reset();
            const auto slice = m_slices.next();
            if (!slice) {
                if (m_slices.fault() != JsonSlices::Fault::None)
                    fail();
                return false;
            }
            m_line = m_slices.line();
            Json value = parsed(*slice);
            if (m_isIiif && !value.is_discarded()) {
                m_iiif.take(std::move(value));
                continue;
            }
            ++m_record;
            m_cells = {};
            if (value.is_discarded())
                issue = ImportIssue{0, 0, {}, ImportReason::Unreadable, QStringLiteral("JSON")};
            else if (!value.is_object())
                issue = ImportIssue{0, 0, {}, ImportReason::NoRecord, QString::fromLatin1(value.type_name())};
            else
                fill(value);
            return true;
        }
    }
    [[nodiscard]] qint64 position() const override { return qint64(m_slices.position()); }

private:
    [[noreturn]] void fail() const
    {
        const QStringList args{m_name, QString::number(m_slices.line())};
        switch (m_slices.fault()) {
        case JsonSlices::Fault::TooDeep:
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: line %2: is nested deeper than any record is"), args);
        case JsonSlices::Fault::TooLong:
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: line %2: a record of more than 32 megabytes"), args);
        case JsonSlices::Fault::None:
        case JsonSlices::Fault::Broken: break;
        }
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: line %2: the JSON ends or breaks off here"),
                    args);
    }

    /// Looks at the first value: what kind of file it is, and in which list its records are.
    std::string findList()
    {
        m_slices = JsonSlices(m_text->text());
        const auto first = m_slices.next();
        if (!first && m_slices.fault() == JsonSlices::Fault::TooLong)
            return listOfLargeDocument();
        if (!first && m_slices.fault() != JsonSlices::Fault::None)
            fail();
        if (!first)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is empty"), {m_name});
        const bool isOnly = m_text->text().front() != '[' && !m_slices.next();
        m_first = parsed(*first);
        if (m_first->is_discarded())
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: line %2: not JSON"),
                        {m_name, QString::number(m_slices.line())});
        if (!isOnly || !m_first->is_object() || isIiif(*m_first))
            return {};
        return listOfRecords(*m_first);
    }

    /// Of a document that is too large to be looked at as a whole: the names that lists of records usually have.
    std::string listOfLargeDocument()
    {
        for (const char *name : {"records", "objects", "items", "data", "results", "artworks", "artObjects", "works"}) {
            JsonSlices slices(m_text->text(), name);
            const auto item = slices.next();
            if (item && item->starts_with('{')) {
                m_first = parsed(*item);
                return name;
            }
        }
        fail();
    }

    /// The paths of the first objects, in the order in which they come up.
    QStringList sampledHeader(const std::string &list)
    {
        QStringList out;
        std::unordered_map<std::string, bool> known;
        JsonSlices slices(m_text->text(), list);
        std::string path;
        for (int i = 0; i < headerSample; ++i) {
            const auto slice = slices.next();
            if (!slice)
                break;
            const auto add = [&](const std::string &at, const std::string &) {
                if (size_t(out.size()) < mostColumns && at.size() < 1000 && known.emplace(at, true).second)
                    out.append(QString::fromStdString(at));
            };
            // Keeping the order costs the square of an object's members.
            if (std::ranges::count(*slice, ':') > mostOrdered) {
                path.clear();
                const Json whole = parsed(*slice);
                if (whole.size() > 10 * mostColumns)
                    throw Error(Error::Kind::BadInput,
                                QT_TRANSLATE_NOOP("core", "%1: has %2 columns; at most %3 are read"),
                                {m_name, QString::number(whole.size()), QString::number(mostColumns)});
                if (whole.is_object())
                    flattened(whole, path, add);
                continue;
            }
            const OrderedJson ordered = OrderedJson::parse(slice->begin(), slice->end(), nullptr, false);
            if (!ordered.is_object())
                continue;
            for (const auto &[key, inner] : ordered.items()) {
                path = key;
                flattened(Json(inner), path, add);
            }
        }
        return out;
    }

    void fill(const Json &object)
    {
        for (std::string &text : m_texts)
            text.clear();
        std::string path;
        flattened(object, path, [this](const std::string &at, const std::string &text) {
            const auto place = m_places.find(at);
            if (place == m_places.end() || text.empty())
                return;
            std::string &held = m_texts[place->second];
            if (!held.empty() && held.size() < cellLimit)
                held += "; ";
            if (held.size() <= cellLimit)
                held += text;
        });
        m_views.assign(m_texts.begin(), m_texts.end());
        m_cells = m_views;
    }

    std::unique_ptr<TextSource> m_text;
    QString m_name;
    RecordContext *m_context;
    JsonSlices m_slices;
    std::optional<Json> m_first;
    bool m_isIiif = false;
    IiifReading m_iiif;
    std::unordered_map<std::string, size_t> m_places; ///< of the columns
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_views;
};

} // namespace

std::unique_ptr<RecordSource> jsonRecords(std::unique_ptr<TextSource> text, const QString &name, RecordContext &context)
{
    return std::make_unique<JsonRecords>(std::move(text), name, context);
}

} // namespace lianming
