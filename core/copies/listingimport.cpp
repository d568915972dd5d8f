#include "core/copies/listingimport.h"

#include "core/base/sha256.h"
#include "core/copies/copyscan.h"
#include "core/copies/platform.h"
#include "core/db/storedfiles.h"
#include "core/exchange/xlsxpictures.h"
#include "core/people/access.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMimeDatabase>

#include <vector>

namespace lianming {

namespace {

constexpr qsizetype keptListingIssues = 10'000;
constexpr qsizetype mostPicturesOfRow = 50;

struct RowPicture {
    QString name;
    StoredFile stored;
    QString mediaType;
};
struct ReadListing {
    ListingRow row;
    QList<RowPicture> pictures;
};

bool isWebAddress(const QString &text)
{
    return text.startsWith(u"http://", Qt::CaseInsensitive) || text.startsWith(u"https://", Qt::CaseInsensitive)
           || text.startsWith(u"//");
}

QString bytesHash(const QByteArray &bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

class ListingImport
{
public:
    ListingImport(Workspace &w, const QString &path, const ListingImportOptions &options)
        : m_w(&w), m_path(path), m_trial(options.trial), m_common(options.common)
    {
        const ListingLayout layout =
            proposeListingLayout(path, options.mapping ? std::optional(options.mapping->sheet) : std::nullopt);
        m_report.mapping = options.mapping.value_or(layout.mapping);
        m_report.header = layout.header;
    }

    void read(Progress &progress)
    {
        // A row that does not say when was seen when the file was last written: taken in twice, it says nothing new.
        const QDateTime written = QFileInfo(m_path).lastModified().toUTC();
        const QDateTime asOf = std::min(written, m_w->clock.now());
        m_report.form = QString::fromLatin1(readListingFile(m_path, m_report.mapping, m_common, asOf, progress,
                                                            {[this](const ListingRow &row) {
                                                                 ++m_report.present;
                                                                 m_rows.push_back({row, {}});
                                                             },
                                                             [this](const ListingIssue &issue) {
                                                                 ++m_report.present;
                                                                 refuse(issue);
                                                             }}));
        if (m_report.form == u"XLSX")
            m_embedded = std::make_unique<XlsxPictures>(m_path, m_report.mapping.sheet);
    }

    /// The rows that stay, their pictures complete in the store.
    void takePictures(Progress &progress)
    {
        progress.setTotal(qint64(m_rows.size()));
        std::vector<ReadListing> kept;
        kept.reserve(m_rows.size());
        for (size_t i = 0; i < m_rows.size(); ++i) {
            progress.setDone(qint64(i));
            ReadListing &one = m_rows[i];
            if (isSound(one) && pictured(one, progress))
                kept.push_back(std::move(one));
        }
        m_rows = std::move(kept);
        progress.setDone(progress.total());
    }

    void write(Journal &journal)
    {
        LicenceBook book(m_w->db, m_w->clock.today());
        CopyIntake intake(journal, book);
        for (const ReadListing &one : m_rows) {
            if (const auto objection = intake.objection(one.row.draft)) {
                refuse(one, listingFieldCode(ListingField::ShopName), "other_seller", *objection,
                       one.row.draft.shopName);
                continue;
            }
            const QString first = one.pictures.isEmpty() ? QString() : one.pictures.first().stored.sha256;
            const auto taken = intake.listing(one.row.draft, first);
            bool hasNew = false;
            for (const RowPicture &picture : one.pictures)
                hasNew = putPicture(intake, journal, taken.id, picture) || hasNew;
            switch (taken.outcome) {
            case CopyIntake::Outcome::Added: ++m_report.added; break;
            case CopyIntake::Outcome::Changed: ++m_report.changed; break;
            case CopyIntake::Outcome::Unchanged: ++(hasNew ? m_report.changed : m_report.unchanged); break;
            }
        }
    }

    [[nodiscard]] const ListingImportReport &report() const { return m_report; }

private:
    void refuse(const ListingIssue &issue)
    {
        ++m_report.refused;
        if (m_report.refusals.size() < keptListingIssues)
            m_report.refusals.append(issue);
    }
    void notice(const ReadListing &one, ListingField field, const char *reason, const Message &message,
                const QString &value)
    {
        if (m_report.notices.size() < keptListingIssues)
            m_report.notices.append({one.row.row, one.row.line, QString::fromLatin1(listingFieldCode(field)),
                                     QString::fromLatin1(reason), message, value.left(200)});
    }
    bool refuse(const ReadListing &one, const char *field, const char *reason, const Message &message,
                const QString &value = {})
    {
        refuse({one.row.row, one.row.line, QString::fromLatin1(field), QString::fromLatin1(reason), message,
                value.left(200)});
        return false;
    }

    bool isSound(const ReadListing &one)
    {
        const QDateTime now = m_w->clock.now();
        const Listing listing = listingOf(one.row.draft, now);
        if (const auto problems = validate(listing, now); !problems.isEmpty())
            return refuse(one, problemField(problems.first()), "value", problemMessage(problems.first()));
        const Message asShown{QT_TRANSLATE_NOOP("core", "Kept as it is shown: it has no single reading"), {}};
        if (!listing.priceShown.isEmpty() && !listing.price)
            notice(one, ListingField::Price, "as_shown", asShown, listing.priceShown);
        if (!listing.unitsShown.isEmpty() && !listing.units)
            notice(one, ListingField::Units, "as_shown", asShown, listing.unitsShown);
        return true;
    }

    bool pictured(ReadListing &one, Progress &progress)
    {
        const QString name = one.row.picture;
        const bool isCellName = m_embedded && m_embedded->isName(name);
        if (isWebAddress(name)) {
            notice(
                one, ListingField::Picture, "not_fetched",
                {QT_TRANSLATE_NOOP("core", "The picture is an address, and nothing is fetched: save the picture beside "
                                           "the sheet and name its file"),
                 {}},
                name);
        } else if (!name.isEmpty() && !isCellName && !fileOf(one, name)) {
            return false;
        }
        if (m_embedded && !embeddedOf(one, isCellName ? name : QString(), progress))
            return false;
        const Listing listing = listingOf(one.row.draft, m_w->clock.now());
        const bool isNumbered = !listing.number.isEmpty() && one.row.draft.namesShop();
        const bool isOnSharedPage =
            sharesPages(listing.platform) && (!listing.number.isEmpty() || !comparableUrl(listing.url).isEmpty());
        if (one.pictures.isEmpty() && !isNumbered && !isOnSharedPage && platformListingKey(listing).isEmpty())
            return refuse(one, "", "nothing_known",
                          {QT_TRANSLATE_NOOP("core", "The row needs the listing's address, a picture, or its number "
                                                     "together with the shop or the platform that gave it"),
                           {}});
        return true;
    }

    bool fileOf(ReadListing &one, const QString &name)
    {
        Message problem;
        const QString file = pictureBeside(m_path, name, problem);
        if (file.isEmpty())
            return refuse(one, "picture", "picture", problem, name);
        const QString mediaType = mediaTypeOf(file);
        if (!mediaType.startsWith(u"image/"))
            return refuse(one, "picture", "no_picture", {QT_TRANSLATE_NOOP("core", "The file is no picture"), {}},
                          name);
        RowPicture picture{QFileInfo(file).fileName(), {}, mediaType};
        if (m_trial) {
            QFile content(file);
            Sha256 hash;
            if (!content.open(QIODevice::ReadOnly) || !hash.add(content))
                return refuse(one, "picture", "picture",
                              {QT_TRANSLATE_NOOP("core", "The picture cannot be read: %1"), {content.errorString()}},
                              name);
            picture.stored = {hash.hex(), content.size()};
        } else {
            picture.stored = m_w->files.addFile(file);
        }
        one.pictures.append(picture);
        return true;
    }

    /// What became of a part of the workbook that holds a picture.
    struct ReadPart {
        RowPicture picture;
        const char *reason = nullptr; ///< why it is none
        Message message;
    };

    bool embeddedOf(ReadListing &one, const QString &cell, Progress &progress)
    {
        const QStringList parts = m_embedded->parts(one.row.row, cell);
        if (parts.size() > mostPicturesOfRow) {
            return refuse(
                one, "picture", "too_many",
                {QT_TRANSLATE_NOOP("core", "The row has more than %1 pictures"), {QString::number(mostPicturesOfRow)}});
        }
        for (const QString &part : parts) {
            progress.setDone(progress.done()); // a part may take a while, and a row have many
            auto known = m_parts.constFind(part);
            if (known == m_parts.constEnd())
                known = m_parts.insert(part, readPart(part));
            if (known->reason != nullptr)
                return refuse(one, "picture", known->reason, known->message, part);
            one.pictures.append(known->picture);
        }
        return true;
    }

    /// Reads and stores one: once, as any number of rows may show it.
    [[nodiscard]] ReadPart readPart(const QString &part) const
    {
        QByteArray content;
        try {
            content = m_embedded->read(part);
        } catch (const Error &error) {
            return {{}, "picture", error.message()};
        }
        const QString mediaType = QMimeDatabase().mimeTypeForData(content).name();
        if (!mediaType.startsWith(u"image/"))
            return {{}, "no_picture", {QT_TRANSLATE_NOOP("core", "The file is no picture"), {}}};
        const StoredFile stored = m_trial ? StoredFile{bytesHash(content), content.size()} : m_w->files.add(content);
        return {{QFileInfo(part).fileName(), stored, mediaType}, nullptr, {}};
    }

    /// Whether the listing did not have it.
    bool putPicture(CopyIntake &intake, Journal &journal, Id<Listing> listing, const RowPicture &picture)
    {
        const auto count = [&journal, listing] {
            return Statement(journal.transaction().db(),
                             QStringLiteral("SELECT COUNT(*) FROM listing_picture WHERE listing_id = ?"))
                .bind(listing)
                .one<qint64>()
                .value_or(0);
        };
        const qint64 before = count();
        (void)intake.picture(listing, picture.stored, picture.mediaType, picture.name);
        const bool isNew = count() > before;
        m_report.pictures += isNew ? 1 : 0;
        return isNew;
    }

    Workspace *m_w;
    QString m_path;
    bool m_trial;
    ListingDraft m_common;
    std::vector<ReadListing> m_rows;
    std::unique_ptr<XlsxPictures> m_embedded;
    QHash<QString, ReadPart> m_parts;
    ListingImportReport m_report;
};

} // namespace

QString pictureBeside(const QString &sheet, const QString &name, Message &problem)
{
    QString relative = name;
    relative.replace(u'\\', u'/');
    const QString folder = QFileInfo(sheet).canonicalPath();
    const QFileInfo file(QDir(folder).filePath(relative));
    const bool isAbsolute =
        QDir::isAbsolutePath(relative) || relative.startsWith(u'/') || (relative.size() > 1 && relative.at(1) == u':');
    const QString cleaned = QDir::cleanPath(relative);
    if (isAbsolute || cleaned == u".." || cleaned.startsWith(u"../")) {
        problem = {QT_TRANSLATE_NOOP("core", "Only pictures in the folder of the sheet are read"), {}};
        return {};
    }
    if (!file.exists()) {
        problem = {QT_TRANSLATE_NOOP("core", "There is no such file beside the sheet"), {}};
        return {};
    }
    // A link may lead anywhere.
    if (!file.canonicalFilePath().startsWith(folder + u'/') || file.isSymLink()) {
        problem = {QT_TRANSLATE_NOOP("core", "Only pictures in the folder of the sheet are read"), {}};
        return {};
    }
    if (!file.isFile()) {
        problem = {QT_TRANSLATE_NOOP("core", "The file is no picture"), {}};
        return {};
    }
    if (file.size() > CopyScan::largestFile) {
        problem = {QT_TRANSLATE_NOOP("core", "The file is larger than %1 MiB"),
                   {QString::number(CopyScan::largestFile >> 20)}};
        return {};
    }
    return file.canonicalFilePath();
}

ListingImportReport ListingImporter::run(const QString &path, const ListingImportOptions &options, Progress &progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    ListingImport import(*m_w, path, options);
    import.read(progress);
    import.takePictures(progress);
    Transaction tx(m_w->db);
    tx.lock("import listings");
    Journal journal(tx, *m_w);
    import.write(journal);
    const ListingImportReport &out = import.report();
    if (options.trial)
        return out; // the transaction is rolled back
    if (out.added + out.changed > 0) {
        const auto figure = [](const char *name, qint64 number) {
            return HistoryEntry::Change{QString::fromLatin1(name), QString(), QString::number(number)};
        };
        journal.note(Area::Protection, "listing", 0, QFileInfo(path).fileName(), "imported",
                     {figure("present", out.present), figure("added", out.added), figure("updated", out.changed),
                      figure("unchanged", out.unchanged), figure("refused", out.refused)});
    }
    tx.commit();
    return out;
}

} // namespace lianming
