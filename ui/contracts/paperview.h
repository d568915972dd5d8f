// A document as it would lie on the table: one column of paper with headings and paragraphs, to be read, selected and
// followed. Places in it have names ("term:territories", "clause:fees.royalty"), are pressed, sought and marked by
// them. Written by writers (paperwriter.h), again when the theme changes.
#pragma once

#include <QTextBrowser>

#include <functional>

namespace lianming {

class PaperView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit PaperView(QWidget *parent = nullptr);

    /// Shows what `write` writes; the place that is read stays unless `fromTop`.
    void present(std::function<void(QTextDocument &)> write, bool fromTop = true);
    /// Marks every place of these names, and no others.
    void mark(const QStringList &names);
    [[nodiscard]] QStringList marked() const { return m_marked; }
    /// Scrolls to the first place of the name; false if there is none.
    bool seek(const QString &name);

Q_SIGNALS:
    void pressed(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place {
        QString name;
        int start = 0;
        int end = 0;
    };
    [[nodiscard]] QList<Place> places() const;
    void write();
    void applyMarks();

    std::function<void(QTextDocument &)> m_write;
    QStringList m_marked;
};

} // namespace lianming
