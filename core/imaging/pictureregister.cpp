#include "core/imaging/pictureregister.h"

#include "core/assets/assetindex.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"
#include "core/people/access.h"

namespace lianming {

namespace {

/// So many pictures are described between one look at the database and the next.
constexpr qsizetype batch = 32;

Fields values(const StoredPicture &picture)
{
    const bool isSound = !picture.fault.has_value();
    return {{"width", picture.size.isValid() ? picture.size.width() : 0},
            {"height", picture.size.isValid() ? picture.size.height() : 0},
            {"profile", picture.profile},
            {"embedded", QString::fromStdString(toJson(picture.embedded))},
            {"prints", picture.printsVersion},
            {"fault", isSound ? QString() : QString::fromLatin1(pictureFaultCode(*picture.fault))},
            {"pdq", isSound ? pdqText(picture.prints.pdq) : QString()},
            {"quality", picture.prints.quality},
            {"look", isSound ? lookText(picture.prints.look) : QString()},
            {"colours", coloursText(picture.prints.colours)}};
}

StoredPicture storedRow(const Row &row)
{
    StoredPicture out;
    out.sha256 = row.text("sha256");
    out.size = QSize(int(row.integer("width")), int(row.integer("height")));
    out.profile = row.text("profile");
    out.embedded = pictureRights(row.text("embedded").toStdString());
    out.printsVersion = int(row.integer("prints"));
    out.fault = parsePictureFault(row.text("fault"));
    out.prints.pdq = parsePdq(row.text("pdq")).value_or(Pdq());
    out.prints.quality = int(row.integer("quality"));
    out.prints.look = parseLook(row.text("look")).value_or(Look());
    out.prints.colours = parseColours(row.text("colours"));
    return out;
}

void write(Connection &db, const StoredPicture &picture)
{
    Statement(db, QStringLiteral("DELETE FROM picture WHERE sha256 = ?")).bind(picture.sha256).run();
    Statement(db, QStringLiteral("INSERT INTO picture (sha256, width, height, profile, embedded, prints, fault, pdq, "
                                 "quality, look, colours) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(picture.sha256)
        .bindFields(values(picture))
        .run();
}

} // namespace

StoredPicture PictureRegister::storedPicture(const QString &sha256, const PictureOutcome &outcome)
{
    StoredPicture out;
    out.sha256 = sha256;
    out.printsVersion = printsVersion;
    out.fault = outcome.fault;
    if (outcome.fault)
        return out;
    out.size = outcome.picture.info.size;
    out.profile = outcome.picture.info.profile;
    out.embedded = outcome.picture.info.rights;
    out.prints = outcome.picture.prints;
    return out;
}

void PictureRegister::keep(Transaction &tx, const std::vector<StoredPicture> &pictures)
{
    Connection &db = tx.db();
    std::vector<qint64> shown; // assets that are found by these pictures' colours
    for (const StoredPicture &picture : pictures) {
        Statement assets(db, QStringLiteral("SELECT id FROM asset WHERE picture_sha256 = ?"));
        assets.bind(picture.sha256);
        while (assets.next())
            shown.push_back(assets.row().integerAt(0));
    }
    const auto writeAll = [&] {
        for (const StoredPicture &picture : pictures)
            write(db, picture);
    };
    AssetIndex(tx).change(shown, writeAll);
    db.execute(QStringLiteral("UPDATE asset_index SET pictures = pictures + 1"));
    tx.touch(Area::Assets);
}

void PictureRegister::take(const QString &sha256)
{
    const auto known = find(sha256);
    if (known && known->printsVersion == printsVersion)
        return;
    const std::vector<PictureOutcome> found = m_pictures->describeAll({m_w->files.path(sha256)});
    Transaction tx(m_w->db);
    keep(tx, {storedPicture(sha256, found.front())});
    tx.commit();
}

DescribeReport PictureRegister::describePending(Progress &progress)
{
    requirePermission(*m_w, Permission::EditAssets);
    const QStringList pending =
        Statement(m_w->db,
                  QStringLiteral("SELECT f.sha256 FROM stored_file f LEFT JOIN picture p ON p.sha256 = f.sha256 "
                                 "WHERE f.media_type LIKE 'image/%' AND (p.sha256 IS NULL OR p.prints <> ?) "
                                 "ORDER BY f.sha256"))
            .bind(printsVersion)
            .all<QString>([](const Row &row) { return row.textAt(0); });
    DescribeReport out;
    out.pending = pending.size();
    progress.setTotal(out.pending);
    for (qsizetype begin = 0; begin < pending.size(); begin += batch) {
        const QStringList some = pending.mid(begin, batch);
        QStringList paths;
        for (const QString &sha256 : some)
            paths.append(m_w->files.path(sha256));
        const std::vector<PictureOutcome> found = m_pictures->describeAll(paths);
        std::vector<StoredPicture> kept;
        kept.reserve(found.size());
        for (size_t i = 0; i < found.size(); ++i) {
            out.faulty += found[i].fault ? 1 : 0;
            if (found[i].fault != PictureFault::Unreadable) // a missing file may come back
                kept.push_back(storedPicture(some[qsizetype(i)], found[i]));
        }
        Transaction tx(m_w->db);
        keep(tx, kept);
        tx.commit();
        out.described += qsizetype(found.size());
        progress.setDone(out.described);
    }
    return out;
}

std::optional<StoredPicture> PictureRegister::find(const QString &sha256) const
{
    requireMember(*m_w);
    return Statement(m_w->db, QStringLiteral("SELECT * FROM picture WHERE sha256 = ?"))
        .bind(sha256)
        .one<StoredPicture>(storedRow);
}

void describePictures(const Address &address, Progress &progress)
{
    Workspace workspace(address, Actor{QStringLiteral("Lianming")}, Clock());
    PictureWorker pictures;
    try {
        (void)PictureRegister(workspace, pictures).describePending(progress);
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::Unavailable)
            throw;
    }
}

} // namespace lianming
