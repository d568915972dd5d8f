// A window with the page of protection on the first of June 2026, an institution with assets, and evidence about them.
#pragma once

#include "core/protection/protectionservice.h"
#include "core/protection/stampservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "tests/support/timestampresponder.h"
#include "ui/protection/protectionpage.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/recordtable.h"

#include <QFile>
#include <QImage>
#include <QPainter>

namespace lianming {

struct ShownEvidence {
    TestSession test;
    Licensing house{*test.workspace()};
    MainWindow window{test.session(), pagesNamed({QStringLiteral("protection")})};
    ProtectionService service{*test.workspace()};

    ProtectionPage *show(const char *view = "evidence")
    {
        window.resize(1280, 800);
        window.show();
        page()->openRows({{QStringLiteral("view"), QLatin1String(view)}});
        return page();
    }
    [[nodiscard]] ProtectionPage *page() const { return window.findChild<ProtectionPage *>(); }
    [[nodiscard]] QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    [[nodiscard]] const Notice &notice() { return test.session().messages.current(); }
    /// The list that is seen; null while there is none.
    [[nodiscard]] RecordTable *table() const
    {
        for (RecordTable *one : page()->findChildren<RecordTable *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] int rows() const { return table() ? table()->model()->rowCount() : 0; }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void choose(int row, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, keys,
                          table()->visualRect(table()->model()->index(row, 0)).center());
    }
    [[nodiscard]] DetailView *detail() const { return qobject_cast<DetailView *>(page()->detail().body()); }
    [[nodiscard]] QString told() const { return detail() ? wordsOn(*detail()) : QString(); }
    /// A button of the record once it is seen.
    [[nodiscard]] QAbstractButton *button(const char *name) const
    {
        auto *found = detail() ? detail()->findChild<QAbstractButton *>(QString::fromLatin1(name)) : nullptr;
        return found && found->isVisible() ? found : nullptr;
    }
    /// What is open at the right, if it is that.
    template<class T>
    [[nodiscard]] T *body() const
    {
        return qobject_cast<T *>(page()->detail().body());
    }

    [[nodiscard]] QString path(const QString &name) const { return folder + u'/' + name; }
    QString written(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    /// A real PNG of its own colour.
    [[nodiscard]] static QImage picture(const QColor &colour)
    {
        QImage out(600, 400, QImage::Format_RGB32);
        out.fill(Qt::white);
        QPainter(&out).fillRect(100, 80, 300, 200, colour);
        return out;
    }
    Id<Evidence> evidence(const QString &file, const QDateTime &at, const QString &seller = QStringLiteral("Shop 88"),
                          int asset = 1)
    {
        Circumstances out;
        out.kind = EvidenceKind::Screenshot;
        out.capturedAt = at;
        out.capturedBy = QStringLiteral("Watch desk");
        out.seller = seller;
        out.platform = QStringLiteral("tmall");
        return service.addEvidence(file, house.assets[asset], out);
    }
    /// Makes the responder the workspace's authority.
    void trust(const QString &url, const QByteArray &root)
    {
        StampService(*test.workspace()).setAuthorities({{url, {}, root, {}}});
    }

    const QString folder = test.workspace().folder();
};

} // namespace lianming
