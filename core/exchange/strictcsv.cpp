#include "core/exchange/strictcsv.h"

#include "core/base/error.h"
#include "core/base/inputfile.h"
#include "core/exchange/textsource.h"
#include "core/royalties/line.h"

#include <QFile>

#include <algorithm>

namespace lianming {

namespace {

QString shown(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(cell.size()));
}

const char *complaint(CsvFault fault)
{
    switch (fault) {
    case CsvFault::StrayQuote: return QT_TRANSLATE_NOOP("core", "a quote stands in a cell that is not quoted");
    case CsvFault::TextAfterQuote: return QT_TRANSLATE_NOOP("core", "there is text after the closing quote");
    case CsvFault::OpenQuote: return QT_TRANSLATE_NOOP("core", "a quote is not closed");
    case CsvFault::LoneReturn: return QT_TRANSLATE_NOOP("core", "a carriage return stands without a line feed");
    case CsvFault::LongCell: return QT_TRANSLATE_NOOP("core", "a cell is too long");
    case CsvFault::None: break;
    }
    return "";
}

/// The number of the record that holds the first byte which is no UTF-8.
qint64 firstBadRecord(std::string_view text)
{
    CsvReader reader(text);
    while (reader.next()) {
        if (!std::ranges::all_of(reader.cells(), isUtf8))
            break;
    }
    return reader.record();
}

} // namespace

FileBytes::FileBytes(const QString &path) : m_file(std::make_unique<QFile>(path))
{
    openToRead(*m_file);
    const uchar *mapped = m_file->size() > 0 ? m_file->map(0, m_file->size()) : nullptr;
    if (mapped != nullptr) {
        m_view = {reinterpret_cast<const char *>(mapped), size_t(m_file->size())};
        return;
    }
    m_bytes = m_file->readAll();
    m_view = {m_bytes.constData(), size_t(m_bytes.size())};
}

FileBytes::~FileBytes() = default;

StrictCsv::StrictCsv(std::string_view text, QString name, std::span<const Column> columns)
    : m_name(std::move(name)), m_columns(columns), m_reader(text), m_places(columns.size(), -1)
{
    const auto failHeader = [this](const char *what, const QStringList &args) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: header: %2"),
                    {m_name, Message{what, args}.english()});
    };
    if (!isUtf8(text)) {
        const qint64 record = firstBadRecord(text);
        if (record > 1)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: line %2: is not UTF-8"),
                        {m_name, QString::number(record - 1)});
        failHeader(QT_TRANSLATE_NOOP("core", "is not UTF-8"), {});
    }
    if (!m_reader.next() && m_reader.fault() == CsvFault::None)
        failHeader(QT_TRANSLATE_NOOP("core", "is missing"), {});
    if (m_reader.fault() != CsvFault::None)
        failHeader(complaint(m_reader.fault()), {});
    m_width = m_reader.cells().size();
    for (size_t i = 0; i < m_width; ++i) {
        const std::string_view cell = m_reader.cells()[i];
        const auto column = std::ranges::find_if(columns, [cell](const Column &c) { return cell == c.name; });
        if (column == columns.end())
            failHeader(QT_TRANSLATE_NOOP("core", "\"%1\" is no column of this file"), {shown(cell)});
        int &place = m_places[size_t(column - columns.begin())];
        if (place >= 0)
            failHeader(QT_TRANSLATE_NOOP("core", "\"%1\" stands there twice"), {shown(cell)});
        place = int(i);
    }
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].required && m_places[i] < 0)
            failHeader(QT_TRANSLATE_NOOP("core", "\"%1\" is missing"), {QString::fromLatin1(columns[i].name)});
    }
}

bool StrictCsv::next()
{
    if (!m_reader.next()) {
        if (m_reader.fault() != CsvFault::None) {
            // The column of the fault, where the file has one by that number.
            const auto at = std::ranges::find(m_places, int(m_reader.column()) - 1);
            if (at != m_places.end())
                fail(size_t(at - m_places.begin()), complaint(m_reader.fault()));
            failRecord(complaint(m_reader.fault()));
        }
        return false;
    }
    if (m_reader.isBlank())
        failRecord(QT_TRANSLATE_NOOP("core", "is blank"));
    if (m_reader.cells().size() != m_width) {
        failRecord(QT_TRANSLATE_NOOP("core", "has %1 cells, the header %2"),
                   {QString::number(m_reader.cells().size()), QString::number(m_width)});
    }
    return true;
}

void StrictCsv::fail(size_t place, const char *text, const QStringList &args) const
{
    failLine(m_name, index(), m_columns[place].name, text, args);
}

void StrictCsv::failRecord(const char *text, const QStringList &args) const
{
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: line %2: %3"),
                {m_name, QString::number(index() + 1), Message{text, args}.english()});
}

std::string_view StrictCsv::required(size_t place) const
{
    const std::string_view text = cell(place);
    if (text.empty())
        fail(place, QT_TRANSLATE_NOOP("core", "is missing"));
    return text;
}

} // namespace lianming
