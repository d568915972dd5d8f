#include "core/protection/evidencesheet.h"

#include <QCryptographicHash>
#include <QTimeZone>

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
                       {"software", c.software.toStdString()},
                       {"network_path", c.networkPath.toStdString()},
                       {"source_url", c.sourceUrl.toStdString()},
                       {"seller", c.seller.toStdString()},
                       {"seller_id", c.sellerId.toStdString()},
                       {"platform", c.platform.toStdString()},
                       {"listing", c.listing.toStdString()},
                       {"price_shown", c.priceShown.toStdString()},
                       {"price", nullptr},
                       {"units_sold", c.unitsSold.toStdString()},
                       {"notes", c.notes.toStdString()},
                       {"supersedes", nullptr},
                       {"recorded_at", instant(e.recordedAt)}};
    if (e.supersedes.isSet())
        out["supersedes"] = e.supersedes.value;
    if (c.price)
        out["price"] = {{"amount", c.price->toString()}, {"currency", c.price->currency.codeText().toStdString()}};
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

const char *sheetHeadCode(SheetHead head)
{
    switch (head) {
    case SheetHead::Environment: return "environment";
    case SheetHead::SubjectAndTime: return "subject_and_time";
    case SheetHead::MediumAndCustody: return "medium_and_custody";
    case SheetHead::ToolAndRepeatability: return "tool_and_repeatability";
    case SheetHead::Completeness: return "completeness";
    case SheetHead::Verifiability: return "verifiability";
    }
    return "";
}

const char *sheetItemCode(SheetItem item)
{
    static constexpr const char *codes[] = {"device",       "software",     "network_path",
                                            "captured_by",  "captured_at",  "captured_local",
                                            "recorded_by",  "recorded_at",  "kind",
                                            "asset",        "file_name",    "source_url",
                                            "platform",     "seller",       "seller_id",
                                            "listing",      "price_shown",  "price",
                                            "units_sold",   "notes",        "medium",
                                            "acts",         "tool",         "repetition",
                                            "sha256",       "bytes",        "media_type",
                                            "stored_file",  "supersedes",   "replaced_by",
                                            "stamp_state",  "stamp_time",   "stamp_authority",
                                            "stamp_serial", "stamp_policy", "stamp_reason"};
    static_assert(std::size(codes) == size_t(SheetItem::StampReason) + 1);
    return codes[size_t(item)];
}

QList<SheetLine> sixHeads(const EvidenceSheet &sheet)
{
    const Evidence &e = sheet.evidence;
    const Circumstances &c = e.circumstances;
    QList<SheetLine> out;
    SheetHead head = SheetHead::Environment;
    const auto say = [&](SheetItem item, const QString &value) {
        out.append({head, item, value.trimmed()});
    };
    const auto utc = [](const QDateTime &at) {
        return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
    };
    say(SheetItem::Device, c.device);
    say(SheetItem::Software, c.software);
    say(SheetItem::NetworkPath, c.networkPath);

    head = SheetHead::SubjectAndTime;
    say(SheetItem::CapturedBy, c.capturedBy);
    say(SheetItem::CapturedAt, utc(c.capturedAt));
    const QTimeZone zone(c.capturedZone.toLatin1());
    say(SheetItem::CapturedLocal, zone.isValid() && c.capturedAt.isValid()
                                      ? c.capturedAt.toTimeZone(zone).toString(Qt::ISODate) + u' ' + c.capturedZone
                                      : QString());
    say(SheetItem::Kind, QString::fromLatin1(evidenceKindCode(c.kind)));
    say(SheetItem::Asset, sheet.assetCode);
    say(SheetItem::SourceUrl, c.sourceUrl);
    say(SheetItem::Platform, c.platform);
    say(SheetItem::Seller, c.seller);
    say(SheetItem::SellerId, c.sellerId);
    say(SheetItem::Listing, c.listing);
    say(SheetItem::PriceShown, c.priceShown);
    say(SheetItem::Price, c.price ? c.price->currency.codeText() + u' ' + c.price->text() : QString());
    say(SheetItem::UnitsSold, c.unitsSold);
    say(SheetItem::Notes, c.notes);

    head = SheetHead::MediumAndCustody;
    QString recordedBy;
    for (const Custody &act : sheet.custody) {
        if (act.act == CustodyAct::Imported && recordedBy.isEmpty())
            recordedBy = act.actor;
    }
    say(SheetItem::RecordedBy, recordedBy);
    say(SheetItem::RecordedAt, utc(e.recordedAt));
    say(SheetItem::Medium, e.sha256);
    say(SheetItem::Acts, QString::number(sheet.custody.size()));

    head = SheetHead::ToolAndRepeatability;
    say(SheetItem::Tool, c.software.isEmpty() ? c.device : c.software);
    say(SheetItem::Repetition, c.sourceUrl);

    head = SheetHead::Completeness;
    say(SheetItem::FileName, e.fileName);
    say(SheetItem::Sha256, e.sha256);
    say(SheetItem::Bytes, QString::number(e.bytes));
    say(SheetItem::MediaType, e.mediaType);
    say(SheetItem::StoredFile,
        sheet.madeAt.isValid() ? QString::fromLatin1(evidenceAnswerCode(sheet.check.answer)) : QString());
    say(SheetItem::Supersedes, e.supersedes.isSet() ? QString::number(e.supersedes.value) : QString());
    say(SheetItem::ReplacedBy, sheet.replacedBy.isSet() ? QString::number(sheet.replacedBy.value) : QString());

    head = SheetHead::Verifiability;
    if (!sheet.stamp || !sheet.stamp->isStamped) {
        say(SheetItem::StampState, QStringLiteral("waiting"));
        say(SheetItem::StampReason, troubleMessage(sheet.stamp ? sheet.stamp->trouble : StampTrouble()).english());
        return out;
    }
    if (sheet.check.stampFault) { // what is recorded of it is worth nothing then
        say(SheetItem::StampState, QString::fromLatin1(timestampFaultCode(*sheet.check.stampFault)));
        return out;
    }
    const Stamp &stamp = *sheet.stamp;
    say(SheetItem::StampState, QStringLiteral("stamped"));
    say(SheetItem::StampTime, utc(stamp.facts.at));
    say(SheetItem::StampAuthority, stamp.facts.authority);
    say(SheetItem::StampSerial, stamp.facts.serial);
    say(SheetItem::StampPolicy, stamp.facts.policy);
    return out;
}

OrderedJson sixHeadsJson(const EvidenceSheet &sheet)
{
    OrderedJson out = OrderedJson::object();
    for (const SheetLine &line : sixHeads(sheet))
        out[sheetHeadCode(line.head)][sheetItemCode(line.item)] =
            line.value.isEmpty() ? OrderedJson(nullptr) : OrderedJson(line.value.toStdString());
    return out;
}

} // namespace lianming
