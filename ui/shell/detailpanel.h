// The panel at a page's right in which one record is open: slides in, keeps its width, closes with Esc, goes on to the
// next record with the arrows in its head. It owns what it shows and knows whether that holds an unsaved edit.
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QToolButton;
class QVariantAnimation;
class QVBoxLayout;

namespace lianming {

class Settings;

/// What a detail's body may also be: something with an edit that must not get lost.
class Editing
{
public:
    virtual ~Editing() = default;
    [[nodiscard]] virtual bool isDirty() const = 0;
    /// Saves; calls `then` after success only.
    virtual void save(std::function<void()> then) = 0;
    /// Forgets the edit.
    virtual void discard() = 0;
    /// The page presented a failure: saving may be tried again.
    virtual void saveFailed() {}
};

class DetailPanel : public QFrame
{
    Q_OBJECT

public:
    DetailPanel(Settings &settings, const QString &key, QWidget *parent = nullptr);

    void present(const QString &title, QWidget *body);
    void setTitle(const QString &title);
    /// Closes at once and deletes the body.
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QWidget *body() const { return m_body; }
    /// Width the panel has, or will have, when open.
    void setPreferredWidth(int width);
    /// Whether the arrows to the next and the previous record are shown (default: yes).
    void setSteppable(bool steppable);

    [[nodiscard]] bool isDirty() const;
    void save(std::function<void()> then);
    void discard();
    void saveFailed();

Q_SIGNALS:
    void closeRequested();
    void stepRequested(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void slide(int from, int to);
    void retranslate();
    [[nodiscard]] Editing *editing() const;

    Settings &m_settings;
    QString m_key;
    QVBoxLayout *m_column;
    QLabel *m_title;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QPointer<QWidget> m_body;
    QVariantAnimation *m_motion;
    int m_width;
    bool m_open = false;
    bool m_dragging = false;
};

} // namespace lianming
