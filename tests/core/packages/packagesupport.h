// Two sides for tests of review packages: a house with works, proposals and keys, and what brands open and give back.
#pragma once

#include "core/approvals/approvalservice.h"
#include "core/contracts/contractservice.h"
#include "core/packages/packagerepository.h"
#include "core/packages/packageservice.h"
#include "core/products/productrepository.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace lianming::test {

inline qint64 rowsOf(Connection &db, const char *table)
{
    return Statement(db, QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)))
        .one<qint64>()
        .value_or(-1);
}

inline QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// A picture that is none: tests of packages need no decoder.
inline LookbookPictures fakePictures()
{
    return [](const Lookbook &, const LookbookItem &item, int) {
        return LookbookPicture{"picture of " + item.asset.code.toUtf8(), QSize(2, 2)};
    };
}

/// A computer of somebody's: a folder with keys.
class Computer
{
public:
    [[nodiscard]] KeyStore keys() const
    {
        return {m_folder.filePath(QStringLiteral("keys")), m_folder.filePath(QStringLiteral("secret"))};
    }
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private:
    QTemporaryDir m_folder;
};

/// A brand's own workspace, a file, whatever database the test runs on.
class BrandHome
{
public:
    explicit BrandHome(const char *person = "Wang")
        : m_workspace(std::make_unique<Workspace>(Address::file(computer.path("brand.lianming")),
                                                  Actor{QString::fromUtf8(person)}, TestWorkspace::clock(), true))
    {
    }

    [[nodiscard]] Workspace &operator*() const { return *m_workspace; }
    [[nodiscard]] PackageService service() const { return PackageService(*m_workspace, computer.keys()); }
    [[nodiscard]] qint64 rows(const char *table) const { return rowsOf(m_workspace->db, table); }

    Computer computer;

private:
    std::unique_ptr<Workspace> m_workspace;
};

/// A house that has shared SZM/1 … SZM/3 with LUOLAI.
class SharingHouse
{
public:
    SharingHouse() : licensing(*home) {}

    [[nodiscard]] PackageService service() const { return PackageService(*home, computer.keys()); }
    [[nodiscard]] ShareOrder order() const
    {
        ShareOrder out;
        out.brand = licensing.luolai;
        out.assets.emplace();
        out.assets->ids = {licensing.assets[0].value, licensing.assets[1].value, licensing.assets[2].value};
        out.title = QStringLiteral("Lotus for autumn");
        out.note = QStringLiteral("Dear colleagues");
        return out;
    }
    /// The file of a shared package.
    QString share(const ShareOrder &what, const char *name = "shared.lianming-review") const
    {
        Progress progress;
        const QString path = computer.path(name);
        (void)service().share(what, path, fakePictures(), progress);
        return path;
    }
    [[nodiscard]] qint64 rows(const char *table) const { return rowsOf(home.db(), table); }

    TestWorkspace home;
    Computer computer;
    Licensing licensing;
};

/// Hands in what begins like a picture; `content` makes it another one.
inline void handIn(Workspace &w, Id<LicensedProduct> product, const QString &path, const char *content)
{
    writeBytes(path, QByteArray("\x89PNG\r\n\x1a\n", 8) + content);
    ApprovalService service(w);
    const ProductApproval approval = *service.get(product).item.approval;
    service.submit(approval.id, approval.version, {{path}, {}, {}});
}

/// A product of LUOLAI's, at its concept and handed in once; `path`: of its artwork.
inline Id<LicensedProduct> productInConcept(Workspace &w, const Licensing &licensing, const QString &path)
{
    holdEverything(w, licensing.institution);
    const Id<Contract> contract = ContractService(w).add(licensing.contract(licensing.luolai));
    signOnPaper(w, contract, 1, QDate(2026, 6, 1));
    LicensedProduct product;
    product.contract = contract;
    product.sku = QStringLiteral("Q-1");
    product.nameEn = QStringLiteral("Lotus quilt");
    product.category = QStringLiteral("nice/24/bedding");
    product.assets = {licensing.assets[0]};
    ApprovalService service(w);
    service.begin(product);
    const Id<LicensedProduct> out = ProductRepository(w.db).find(contract, product.sku)->id;
    const ProductApproval approval = *service.get(out).item.approval;
    service.act(approval.id, approval.version, ReviewAct::Approve); // the idea
    handIn(w, out, path, "red");
    return out;
}

inline EntryDraft choice(const QString &package, const char *asset, const char *value)
{
    EntryDraft out;
    out.package = package;
    out.kind = EntryKind::Choice;
    out.subject = {SubjectKind::Asset, QString::fromLatin1(asset)};
    out.value = QString::fromLatin1(value);
    return out;
}

inline EntryDraft comment(const QString &package, const ReviewSubject &subject, const QString &body)
{
    EntryDraft out;
    out.package = package;
    out.subject = subject;
    out.body = body;
    return out;
}

} // namespace lianming::test
