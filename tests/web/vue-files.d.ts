// For tools that read TypeScript alone, as ESLint does; vue-tsc looks into the files themselves.
declare module '*.vue' {
  import type { Component } from 'vue'

  const component: Component
  export default component
}
