#include "core/exchange/recordsource.h"

#include "core/exchange/gunzip.h"
#include "core/exchange/recordforms.h"
#include "core/exchange/strictcsv.h"
#include "core/exchange/workbook.h"
#include "core/exchange/xmlstream.h"

#include <QFileInfo>

namespace lianming {

namespace {

bool isWide(std::string_view bytes)
{
    using namespace std::string_view_literals;
    return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
}

/// What an XML file is about is told by the first names in it.
std::unique_ptr<RecordSource> xmlRecords(const QString &path, std::string_view head)
{
    // Out of proportion from the start: told before the rest is looked at.
    XmlGuard guard;
    if (!isWide(head) && guard.look(head) != XmlGuard::Finding::None)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: behind line %2: a text or a tag out of all proportion"),
                    {QFileInfo(path).fileName(), QStringLiteral("1")});
    XmlStream xml(path);
    constexpr int searched = 200;
    int seen = 0;
    while (seen < searched && xml.advance()) {
        if (!xml.isStart())
            continue;
        ++seen;
        if (xml.space().startsWith(u"http://www.lido-schema.org"))
            return lidoRecords(path);
        if (xml.space() == u"http://purl.org/dc/elements/1.1/" || xml.space() == u"http://purl.org/dc/terms/")
            return dublinCoreRecords(path);
    }
    throw Error(Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "%1: is XML, but neither LIDO nor Dublin Core. Ask for one of them"),
                {xml.file()});
}

bool beginsAsJson(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const size_t first = bytes.substr(0, 4096).find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || (bytes[first] != '{' && bytes[first] != '['))
        return false;
    // A table's first row, or a document of another kind, may begin with a bracket; records go on with one of these.
    const size_t second = bytes.substr(0, 4096).find_first_not_of(" \t\r\n", first + 1);
    return second == std::string_view::npos
           || std::string_view(bytes[first] == '{' ? "\"}" : "{[]").find(bytes[second]) != std::string_view::npos;
}

std::unique_ptr<RecordSource> openOne(const QString &path, const QString &sheet, RecordContext &context,
                                      const QString &name)
{
    std::string head;
    {
        const FileBytes bytes(path);
        head = bytes.view().substr(0, XmlGuard::textLimit + 64 * 1024);
        if (bytes.view().empty())
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is empty"), {name});
    }
    const std::string_view first = std::string_view(head).substr(0, 64 * 1024);
    if (beginsAsXml(head) && first.find("<html") == std::string::npos
        && first.find("<!DOCTYPE html") == std::string::npos && first.find("<!doctype html") == std::string::npos
        && first.find("<table") == std::string::npos && first.find("excel.sheet") == std::string::npos
        && first.find("opendocument") == std::string::npos)
        return xmlRecords(path, head);
    if (!isWide(head) && beginsAsJson(head))
        return jsonRecords(std::make_unique<TextSource>(path), name, context);
    if (auto book = openWorkbook(path))
        return sheetRecords(std::move(book), sheet, name);
    return textRecords(std::make_unique<TextSource>(path), name);
}

/// Hands on another source's records as its own.
class WrappedRecords : public RecordSource
{
public:
    [[nodiscard]] qint64 position() const override { return m_inner ? m_inner->position() : 0; }

protected:
    void describe()
    {
        m_header = m_inner->header();
        m_mapping = m_inner->fixedMapping();
        m_form = m_inner->form();
        m_encoding = m_inner->encoding();
        m_separator = m_inner->separator();
        m_total = m_inner->total();
    }
    bool step(std::optional<ImportIssue> &issue)
    {
        if (!m_inner->next(issue))
            return false;
        m_cells = m_inner->cells();
        m_notes = m_inner->notes();
        m_record = m_inner->record();
        m_line = m_inner->line();
        return true;
    }

    std::unique_ptr<RecordSource> m_inner;
};

/// One file, unpacked where it is packed.
class SingleRecords final : public WrappedRecords
{
public:
    SingleRecords(const QString &path, const QString &sheet, std::shared_ptr<RecordContext> context)
        : m_context(std::move(context))
    {
        const QString name = QFileInfo(path).fileName();
        QString plain = path;
        if (isGzip(FileBytes(path).view().substr(0, 8))) {
            m_unpacked = unpacked(path);
            plain = m_unpacked->path;
        }
        m_inner = openOne(plain, sheet, *m_context, name);
        describe();
    }
    [[nodiscard]] bool next(std::optional<ImportIssue> &issue) override { return step(issue); }

private:
    std::shared_ptr<RecordContext> m_context;
    std::unique_ptr<UnpackedFile> m_unpacked;
};

/// Several files, one after the other. One that cannot be read to its end counts as a record that was not taken.
class ManyRecords final : public WrappedRecords
{
public:
    explicit ManyRecords(const RecordFiles &files) : m_files(files), m_context(std::make_shared<RecordContext>())
    {
        m_context->columns = files.form == u"JSON" ? files.header : QStringList();
        for (const QString &path : files.paths)
            m_all += QFileInfo(path).size();
        open();
        describe();
        m_total = m_all;
    }

    [[nodiscard]] bool next(std::optional<ImportIssue> &issue) override
    {
        while (m_at < m_files.paths.size()) {
            try {
                if (!m_inner)
                    open();
                if (step(issue)) {
                    m_file = QFileInfo(m_files.paths[m_at]).fileName();
                    return true;
                }
                close();
            } catch (const Error &error) {
                if (error.kind() != Error::Kind::BadInput)
                    throw;
                m_file = QFileInfo(m_files.paths[m_at]).fileName();
                m_cells = {};
                m_notes = {};
                m_record = m_line = 0;
                issue = ImportIssue{0, 0, {}, ImportReason::Unreadable, error.message().english().left(300)};
                close();
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] qint64 position() const override { return m_before + WrappedRecords::position(); }

private:
    void open() { m_inner = std::make_unique<SingleRecords>(m_files.paths[m_at], m_files.sheet, m_context); }
    void close()
    {
        m_inner.reset();
        m_before += QFileInfo(m_files.paths[m_at]).size();
        ++m_at;
    }

    RecordFiles m_files;
    std::shared_ptr<RecordContext> m_context;
    qsizetype m_at = 0;
    qint64 m_before = 0;
    qint64 m_all = 0;
};

} // namespace

RecordSource::~RecordSource() = default;

QString RecordFiles::title() const
{
    return !name.isEmpty() || paths.isEmpty() ? name : QFileInfo(paths.first()).fileName();
}

std::unique_ptr<RecordSource> openRecords(const RecordFiles &files)
{
    if (files.paths.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: there is no such file"), {files.title()});
    if (files.paths.size() > 1)
        return std::make_unique<ManyRecords>(files);
    auto context = std::make_shared<RecordContext>();
    context->columns = files.form == u"JSON" ? files.header : QStringList();
    return std::make_unique<SingleRecords>(files.paths.first(), files.sheet, std::move(context));
}

} // namespace lianming
