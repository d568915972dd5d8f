#include "core/copies/copyrecall.h"

#include <QFile>
#include <QStringList>

namespace lianming {

namespace {

CopyRecall readRecall()
{
    CopyRecall out;
    QFile file(QStringLiteral(":/lianming/copysearch/recall.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() < 2)
            continue;
        if (cells.size() == 4)
            out.changes.append({cells[0], cells[1].toInt(), cells[2].toInt(), cells[3].toInt()});
        else if (cells[0] == u"measured")
            out.measuredOn = QDate::fromString(cells[1], Qt::ISODate);
        else if (cells[0] == u"works")
            out.works = cells[1].toInt();
        else if (cells[0] == u"pictures")
            out.pictures = cells[1].toInt();
        else if (cells[0] == u"pairs")
            out.pairs = cells[1].toLongLong();
        else if (cells[0] == u"false")
            out.falseMatches = cells[1].toInt();
    }
    return out;
}

} // namespace

const CopyRecall &publishedRecall()
{
    static const CopyRecall recall = readRecall();
    return recall;
}

} // namespace lianming
