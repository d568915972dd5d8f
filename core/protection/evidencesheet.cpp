#include "core/protection/evidencesheet.h"

#include <QCryptographicHash>

namespace lianming {

namespace {

std::string instant(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs).toStdString();
}

} // namespace

QString sheetPath(const Evidence &evidence)
{
    QString name = evidence.fileName;
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control || c == u'\\')
            c = u'_';
    }
    return QStringLiteral("files/") + name;
}

OrderedJson sheetJson(const EvidenceSheet &sheet)
{
    const Evidence &e = sheet.evidence;
    const Circumstances &c = e.circumstances;
    OrderedJson out = {{"id", e.id.value},
                       {"asset", sheet.assetCode.toStdString()},
                       {"path", sheetPath(e).toStdString()},
                       {"sha256", e.sha256.toStdString()},
                       {"bytes", e.bytes},
                       {"media_type", e.mediaType.toStdString()},
                       {"kind", evidenceKindCode(c.kind)},
                       {"captured_at", instant(c.capturedAt)},
                       {"captured_zone", c.capturedZone.toStdString()},
                       {"captured_by", c.capturedBy.toStdString()},
                       {"device", c.device.toStdString()},
                       {"source_url", c.sourceUrl.toStdString()},
                       {"seller", c.seller.toStdString()},
                       {"platform", c.platform.toStdString()},
                       {"notes", c.notes.toStdString()},
                       {"supersedes", nullptr},
                       {"recorded_at", instant(e.recordedAt)}};
    if (e.supersedes.isSet())
        out["supersedes"] = e.supersedes.value;
    OrderedJson acts = OrderedJson::array();
    for (const Custody &custody : sheet.custody) {
        acts.push_back({{"act", custodyActCode(custody.act)},
                        {"at", instant(custody.at)},
                        {"actor", custody.actor.toStdString()},
                        {"notes", custody.notes.toStdString()}});
    }
    out["custody"] = std::move(acts);
    return out;
}

QByteArray sheetDocument(const EvidenceSheet &sheet)
{
    return QByteArray::fromStdString(sheetJson(sheet).dump(2)) + '\n';
}

QByteArray sheetSums(const EvidenceSheet &sheet, const QByteArray &document)
{
    return sheet.evidence.sha256.toLatin1() + "  " + sheetPath(sheet.evidence).toUtf8() + '\n'
           + QCryptographicHash::hash(document, QCryptographicHash::Sha256).toHex() + "  evidence.json\n";
}

} // namespace lianming
